import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { OutsideLink } from '#renderer/ui/outside-link.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'

const shownPhones = 3

/** The first numbers and the first address of mail, ready to be called and written to. */
export function HeadContacts({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const phoneText = usePhoneText()
  const [email] = card.emails
  if (card.phones.length === 0 && email === undefined) return null
  return (
    <Group gap="0 14px">
      {card.phones.slice(0, shownPhones).map((phone, index) => (
        <Group key={index} gap={2} wrap="nowrap">
          <Text size="sm" className="rg-number">
            {phoneText(phone.value)}
          </Text>
          {!card.doNotContact && <PhoneActions phone={phone.value} size={30} />}
        </Group>
      ))}
      {email !== undefined && !card.doNotContact && (
        <Tooltip label={t('customers.writeEmail', { email: email.value })}>
          <ActionIcon
            component={OutsideLink}
            href={`mailto:${email.value}`}
            size={30}
            aria-label={t('customers.writeEmail', { email: email.value })}
          >
            <IconMail size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}
