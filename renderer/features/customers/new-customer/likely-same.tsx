import { useState } from 'react'
import { Alert, Anchor, Group } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { useReasonWords } from '../duplicates/reason-words.ts'
import type { NewCustomerDraft } from './new-customer-draft.ts'

const typingPauseMs = 250

export type LikelySameProps = {
  readonly draft: NewCustomerDraft
  /** The birthday as it will be saved; null while it isn't understood. */
  readonly birthday: string | null
  readonly onOpen: (id: number) => void
}

type Asked = Pick<NewCustomerDraft, 'givenName' | 'familyName' | 'company' | 'phone' | 'email'> & {
  readonly birthday: string | null
}

/** Says, while a customer is typed in, who may be the same. It blocks nothing. */
export function LikelySame({ draft, birthday, onOpen }: LikelySameProps) {
  const { t } = useTranslation()
  const dayText = useDayFormat()
  const phoneText = usePhoneText()
  const reasonWords = useReasonWords()
  const [others, setOthers] = useState<ReadonlySet<number>>(new Set())
  const { givenName, familyName, company, email } = draft
  const [typed] = useDebouncedValue(
    JSON.stringify({ givenName, familyName, company, phone: draft.phone, email, birthday }),
    typingPauseMs,
  )
  const asked = JSON.parse(typed) as Asked
  const { data } = useQuery({
    ...orpc.duplicates.lookUp.queryOptions({
      input: {
        givenName: asked.givenName,
        familyName: asked.familyName,
        company: asked.company,
        phones: asked.phone === '' ? [] : [asked.phone],
        emails: asked.email === '' ? [] : [asked.email],
        birthday: asked.birthday,
      },
    }),
    enabled: [asked.givenName, asked.familyName, asked.company, asked.phone, asked.email].some((text) => text !== ''),
  })
  const found = data?.find(({ customer }) => !others.has(customer.id))
  if (found === undefined) return null
  const { customer, reasons } = found
  const bought = customer.lastOn === null ? null : t('duplicates.lastOn', { day: dayText(customer.lastOn) })
  const phone = customer.phone === null ? null : phoneText(customer.phone)
  const details = [phone ?? customer.email, bought, reasonWords(reasons)].filter((text) => text !== null)
  return (
    <Alert color="yellow" variant="light" p="xs" icon={<IconUserCheck size={18} stroke={1.7} />} role="status">
      <strong>{t('duplicates.looksLike', { name: customer.name })}</strong>
      {', '}
      {details.join(' · ')}
      <Group gap="md" mt={4}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="inherit"
          underline="always"
          onClick={() => onOpen(customer.id)}
        >
          {t('duplicates.openCard')}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="inherit"
          underline="always"
          onClick={() => setOthers(new Set([...others, customer.id]))}
        >
          {t('duplicates.anotherPerson')}
        </Anchor>
      </Group>
    </Alert>
  )
}
