import { Checkbox, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { decideSenders } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'

export type SendersPanelProps = { readonly now: Extract<Wizard, { kind: 'check' }> }

/** Whoever wrote, or was written to, and is no customer yet: ticked, they become one and their messages come in. */
export function SendersPanel({ now: { options, checked } }: SendersPanelProps) {
  const { t } = useTranslation()
  const senders = checked.unknownSenders
  const chosen = new Set(options.createSenders ?? [])
  const isAll = options.createUnknown === true
  const change = (email: string, isTicked: boolean) => {
    const all = new Set(isAll ? senders.map((sender) => sender.email) : chosen)
    if (isTicked) all.add(email)
    else all.delete(email)
    decideSenders([...all])
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm" maw={620}>
        {t('importReview.sendersDetail')}
      </Text>
      <Checkbox
        label={t('importReview.allSenders')}
        mb="sm"
        checked={isAll}
        onChange={({ currentTarget }) => decideSenders(currentTarget.checked ? 'all' : [])}
      />
      <Stack gap={6}>
        {senders.map(({ email, name, messages }) => (
          <Checkbox
            key={email}
            label={[name, email].filter(Boolean).join(', ')}
            description={t('importReview.messagesOf', { count: messages })}
            checked={isAll || chosen.has(email)}
            onChange={({ currentTarget }) => change(email, currentTarget.checked)}
          />
        ))}
      </Stack>
    </>
  )
}
