import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import classes from '../customers.module.css'

/** What is owed; what is too late has a sign, and a balance in the customer's favour its own colour. */
export function OwesCell({ row }: { readonly row: CustomerRow }) {
  const { t } = useTranslation()
  const money = useMoney()
  const { balance, overdue } = row
  if (balance === 0) return null
  if (balance < 0)
    return (
      <span className={classes['favour']} title={t('creditBook.inFavour', { amount: money(-balance) })}>
        <MoneyText amount={balance} />
      </span>
    )
  if (overdue === 0) return <MoneyText amount={balance} />
  const words = t('creditBook.pay.overdue', { amount: money(overdue) })
  return (
    <span className={classes['late']} title={words}>
      <IconClockExclamation size={14} stroke={2} role="img" aria-label={words} />
      <MoneyText amount={balance} />
    </span>
  )
}
