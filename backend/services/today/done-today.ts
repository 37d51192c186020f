import type { Message } from '#shared/contract/values.ts'
import { startOfDayIn, type Day } from '#shared/domain/calendar-date.ts'
import { actsSince } from '#db/repositories/acts-of-day.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { summaryOf } from '../undo/undo-acts.ts'

/** Acts that take a row off Today. */
const codes = [
  'follow-up-completed',
  'follow-up-postponed',
  'customer-contacted',
  'customer-postponed',
  'recall-no-answer',
  'recall-message-sent',
  'recall-skipped',
  'recall-stopped',
  'credit-paid',
  'credit-written-off',
  'debt-done',
  'debt-postponed',
  'birthday-done',
  'birthday-postponed',
  'complaint-closed',
  'complaint-postponed',
  'order-ready',
  'order-handed-over',
  'order-postponed',
  'order-cancelled',
]

export type DoneThing = { readonly actId: number; readonly at: string; readonly summary: Message }

/** What was dealt with on a day and still stands, the latest first. */
export async function doneToday(shop: OpenShop, on: Day): Promise<DoneThing[]> {
  if (on !== shop.today()) return []
  const since = new Date(startOfDayIn(shop.settings.timeZone, on)).toISOString()
  return (await actsSince(shop.db, since, codes)).map((row) => ({ actId: row.id, at: row.at, summary: summaryOf(row) }))
}
