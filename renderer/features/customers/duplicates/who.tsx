import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DuplicateSide } from '#shared/contract/duplicates.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import classes from './duplicates.module.css'

/** A customer with enough beside the name to recognise them by. */
export function Who({ customer }: { readonly customer: DuplicateSide }) {
  const { t } = useTranslation()
  const dayText = useDayFormat()
  const phoneText = usePhoneText()
  const bought =
    customer.lastOn === null ? t('duplicates.noPurchases') : t('duplicates.lastOn', { day: dayText(customer.lastOn) })
  const phone = customer.phone === null ? null : phoneText(customer.phone)
  const reached = [customer.person, phone ?? customer.email, customer.city].filter(Boolean)
  return (
    <div className={classes['who']}>
      <CustomerAvatar name={customer.name} id={customer.id} size={32} />
      <div>
        <Text size="sm" fw={550} className={classes['name']}>
          {customer.name}
        </Text>
        <Text size="xs" c="dimmed" className={classes['known']}>
          {reached.join(' · ')}
        </Text>
        <Text size="xs" c="dimmed" className={classes['known']}>
          {bought}
        </Text>
      </div>
    </div>
  )
}
