import type { DueRow } from '#shared/contract/today.ts'
import { WhyButton } from '#renderer/ui/rhythm-evidence/why-button.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { TodayRow } from './today-row.tsx'
import { useSettle } from './use-settle.ts'

/** A customer whose time to buy has come, and why we think so. */
export function DueRowLine({ row, ...place }: { readonly row: DueRow } & RowPlace) {
  const word = useProgramMessage()
  const { customerId, customer, photoId, productId } = row
  const { onDone, onPostpone } = useSettle({ group: 'due', customerId, productId, name: customer })
  return (
    <TodayRow
      {...place}
      customer={{ id: customerId, name: customer, photoId }}
      title={customer}
      // Its group says so of everybody who is just due.
      mark={
        <>
          {row.state !== 'due' && <StateBadge state={row.state} />}
          <WhyButton customerId={customerId} productId={productId} name={customer} />
        </>
      }
      reason={word(row.reason)}
      phone={row.phone}
      asksNext={false}
      href={`/customers/${customerId}`}
      onDone={onDone}
      onPostpone={onPostpone}
    />
  )
}
