import { calendarEnd, calendarEntries, calendarHead } from '#shared/formats/follow-up-calendar.ts'
import { exportFollowUps } from '#db/repositories/export-rows.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { calendarEntriesOf, calendarHeadOf, withTimesOf, type TimedSpan } from '../follow-ups/calendar-entries.ts'

/** Follow-ups, open and done, all or some; `onRows` is told of each batch and may pause or stop. */
export async function followUpCalendar(
  shop: OpenShop,
  only: readonly number[] | null,
  onRows: (count: number) => Promise<void>,
): Promise<Buffer> {
  const head = calendarHeadOf(shop.settings)
  const parts: Buffer[] = []
  let span: TimedSpan = null
  for await (const batch of exportFollowUps(shop.db, only)) {
    for (const { customer, ...row } of batch) {
      const entries = await calendarEntriesOf(shop.db, { ...row, customerName: customer?.name ?? null })
      span = withTimesOf(span, entries)
      parts.push(Buffer.from(calendarEntries(entries, head)))
    }
    await onRows(batch.length)
  }
  return Buffer.concat([Buffer.from(calendarHead(head, span)), ...parts, Buffer.from(calendarEnd)])
}
