import { Checkbox, ScrollArea, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { Section } from '#renderer/ui/section.tsx'
import { check } from './wizard-acts.ts'

export type UnknownSendersProps = {
  readonly senders: ImportOutcome['unknownSenders']
  /** Addresses of those who become customers. */
  readonly ticked: readonly string[]
}

/** Who wrote and is no customer: whom the user ticks becomes one; the counts follow at once. */
export function UnknownSenders({ senders, ticked }: UnknownSendersProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('mails.unknown')} count={senders.length} description={t('mails.unknownHint')}>
      <ScrollArea.Autosize
        mah={220}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('mails.unknown') }}
      >
        <Checkbox.Group value={[...ticked]} onChange={(createSenders) => void check({ createSenders })}>
          <Stack gap={6}>
            {senders.map(({ email, name, messages }) => (
              <Checkbox
                key={email}
                value={email}
                label={name === '' ? email : `${name} · ${email}`}
                description={t('mails.mailCount', { count: messages })}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </Section>
  )
}
