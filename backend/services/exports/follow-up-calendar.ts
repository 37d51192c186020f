import { addYears, type Day } from '#shared/domain/calendar-date.ts'
import type { Recurrence } from '#shared/domain/recurrence.ts'
import { everyPart, readRepeatParts, writeRepeatParts, type RepeatFrequency } from '#shared/domain/repeat-parts.ts'
import { ruleFrom } from '#shared/domain/repeat-rule.ts'
import { calendarEnd, calendarEntries, calendarHead, type CalendarEntry } from '#shared/formats/follow-up-calendar.ts'
import { exportFollowUps, type ExportedFollowUp } from '#db/repositories/export-rows.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { repeatOf } from '../follow-ups/repetition.ts'

/** How long the clocks of the zone are told for what comes again and again. */
const yearsToldOfRule = 5

const frequencies: Readonly<Record<Recurrence['unit'], RepeatFrequency>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
}

/** The rule that a calendar needs for "every n months": what a month doesn't have is its last day. */
function plainRule({ every, unit }: Recurrence, dueOn: string): string {
  const date = Number(dueOn.slice(8))
  const plain = ruleFrom(everyPart(frequencies[unit], every), dueOn)
  const rule = writeRepeatParts(plain)
  if (unit !== 'month' || date < 29 || date > 30) return rule
  const days = Array.from({ length: date - 27 }, (_, at) => 28 + at)
  return `${rule};BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}

function ruleOf(row: ExportedFollowUp): string | null {
  const repeat = repeatOf(row)
  if (repeat !== null) return plainRule(repeat, row.due_on)
  const parts = row.repeat_rule === null ? null : readRepeatParts(row.repeat_rule)
  return parts === null ? null : writeRepeatParts(parts)
}

/** What was done comes no more: the next one is an entry of its own. */
const entryOf = (row: ExportedFollowUp): CalendarEntry => ({
  uid: row.uid,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  dueOn: row.due_on,
  time: row.time,
  summary: row.customer === null ? row.title : `${row.customer.name}: ${row.title}`,
  note: row.note,
  rule: row.done_on === null ? ruleOf(row) : null,
})

/** All follow-ups, open and done; `onRows` is told of each batch and may pause or stop. */
export async function followUpCalendar(shop: OpenShop, onRows: (count: number) => Promise<void>): Promise<Buffer> {
  const head = { name: shop.settings.name || 'Regulars', timeZone: shop.settings.timeZone }
  const parts: Buffer[] = []
  const span: { from: Day; to: Day } = { from: '9999-12-31', to: '1000-01-01' }
  for await (const batch of exportFollowUps(shop.db)) {
    const entries = batch.map(entryOf)
    for (const { dueOn, time, rule } of entries) {
      if (time === null) continue
      const last: Day = rule == null ? dueOn : addYears(dueOn, yearsToldOfRule)
      if (dueOn < span.from) span.from = dueOn
      if (last > span.to) span.to = last
    }
    parts.push(Buffer.from(calendarEntries(entries, head)))
    await onRows(batch.length)
  }
  return Buffer.concat([
    Buffer.from(calendarHead(head, span.from <= span.to ? span : null)),
    ...parts,
    Buffer.from(calendarEnd),
  ])
}
