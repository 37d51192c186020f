import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/engine/queries.ts'
import { BalanceMark } from '#renderer/ui/balance-mark.tsx'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import classes from './head.module.css'

/** What the customer owes, or has in their favour; it leads to their account. Nothing where both are nothing. */
export function HeadBalance({ customerId }: { readonly customerId: number }) {
  const { data } = useQuery(orpc.credit.account.queryOptions({ input: { customerId } }))
  if (data === undefined || data.balance === 0) return null
  return (
    <UnstyledButton className={classes['owed']} onClick={() => openCreditAccount({ customerId })}>
      <BalanceMark balance={data.balance} overdue={data.overdue} />
    </UnstyledButton>
  )
}
