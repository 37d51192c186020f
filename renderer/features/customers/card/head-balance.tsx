import { UnstyledButton } from '@mantine/core'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { BalanceMark } from '#renderer/ui/balance-mark.tsx'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import classes from './head.module.css'

/** What the customer owes, or has in their favour; it leads to their account. Nothing where both are nothing. */
export function HeadBalance({ card }: { readonly card: CustomerCard }) {
  const { balance, overdue } = card.totals
  if (balance === 0) return null
  return (
    <UnstyledButton className={classes['owed']} onClick={() => openCreditAccount({ customerId: card.id })}>
      <BalanceMark balance={balance} overdue={overdue} />
    </UnstyledButton>
  )
}
