import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { ComplaintLine } from './complaint-line.tsx'
import { DebtLine } from './debt-line.tsx'
import { DueRowLine } from './due-row-line.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import { OrderLine } from './order-line.tsx'
import type { TodayAnswer } from './today-answer.ts'
import type { RankedRow } from './today-item.ts'
import { YearlyDayLine } from './yearly-day-line.tsx'

/** One thing of the day, whatever it is. */
export function ItemLine({
  today,
  item: { group, index },
  ...place
}: { readonly today: TodayAnswer; readonly item: RankedRow } & RowPlace) {
  const { followUps, orders, complaints, days, debts, due, on } = today
  const [promise, order, complaint] = [followUps[index], orders[index], complaints[index]]
  const [day, debt, customer] = [days[index], debts[index], due[index]]
  if (group === 'followUps' && promise !== undefined) return <FollowUpLine row={promise} on={on} {...place} />
  if (group === 'orders' && order !== undefined) return <OrderLine row={order} {...place} />
  if (group === 'complaints' && complaint !== undefined) return <ComplaintLine row={complaint} {...place} />
  if (group === 'days' && day !== undefined) return <YearlyDayLine row={day} {...place} />
  if (group === 'debts' && debt !== undefined) return <DebtLine row={debt} {...place} />
  if (group === 'due' && customer !== undefined) return <DueRowLine row={customer} {...place} />
  return null
}
