import type { DueRow } from '#shared/contract/today.ts'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { TodayRow, type RowPlace } from './today-row.tsx'
import { useSettle } from './use-settle.ts'

/** A customer whose time to buy has come, and why we think so. */
export function DueRowLine({ row, ...place }: { readonly row: DueRow } & RowPlace) {
  const word = useProgramMessage()
  const { customerId, customer, productId } = row
  const { onDone, onPostpone } = useSettle({ group: 'due', customerId, productId, name: customer })
  return (
    <TodayRow
      {...place}
      customer={{ id: customerId, name: customer }}
      title={customer}
      mark={<StateBadge state={row.state} />}
      reason={word(row.reason)}
      phone={row.phone}
      asksNext={false}
      href={`/customers/${customerId}`}
      onDone={onDone}
      onPostpone={onPostpone}
    />
  )
}
