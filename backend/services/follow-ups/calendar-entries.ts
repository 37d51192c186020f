import { addYears, endOfMonth, type Day } from '#shared/domain/calendar-date.ts'
import type { Recurrence } from '#shared/domain/recurrence.ts'
import { readRepeatParts, writeRepeatParts, type RepeatParts } from '#shared/domain/repeat-parts.ts'
import { everyParts, isDayOfRule, nextByRule, ruleFrom } from '#shared/domain/repeat-rule.ts'
import type { ShopSettings } from '#shared/contract/shop.ts'
import type { CalendarEntry, CalendarHead } from '#shared/formats/follow-up-calendar.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { PromisedEntry } from '#db/repositories/promised-entries.ts'
import { anchorOf, repeatOf } from './repetition.ts'

/** Whose calendar it is, and when it reminds: as the program itself does. */
export const calendarHeadOf = ({ name, timeZone, reminders }: ShopSettings): CalendarHead => ({
  name: name || 'Regulars',
  timeZone,
  alarms: { isAtTime: reminders.followUps, dayAt: reminders.morning },
})

/** How long the clocks of the zone are told for what comes again and again. */
const yearsToldOfRule = 5

/** The rule that a calendar needs for "every n months": what a month doesn't have is its last day. */
function plainRule(repeat: Recurrence, anchor: Day): string {
  const date = Number(anchor.slice(8))
  const rule = writeRepeatParts(ruleFrom(everyParts(repeat), anchor))
  if (repeat.unit !== 'month' || date < 29 || date > 30) return rule
  const days = Array.from({ length: date - 27 }, (_, at) => 28 + at)
  return `${rule};BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}

/** "Every day, Monday to Friday" is what Outlook knows as every week on these days. */
const asCalendarsSay = (parts: RepeatParts): string =>
  writeRepeatParts(parts.frequency === 'DAILY' && parts.weekdays.length > 0 ? { ...parts, frequency: 'WEEKLY' } : parts)

/** The day of the month that a simple repetition aims at: 28 February may stand for a 31st. */
const anchorOfRow = async (db: ReadableDb, row: PromisedEntry): Promise<Day> =>
  row.previous_id !== null && row.due_on === endOfMonth(row.due_on) ? await anchorOf(db, row) : row.due_on

/**
 * A promise as a calendar shows it, with those that come after it. A calendar takes the first day of a rule for one of
 * its days, so a promise that was put off, or began on another day, stands alone and its rule begins with the next one.
 */
export async function calendarEntriesOf(db: ReadableDb, row: PromisedEntry): Promise<readonly CalendarEntry[]> {
  const entry: CalendarEntry = {
    uid: row.uid,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    dueOn: row.due_on,
    time: row.time,
    summary: row.customerName === null ? row.title : `${row.customerName}: ${row.title}`,
    note: row.note,
    rule: null,
    hasAlarm: row.done_on === null,
  }
  // What was done comes no more: the next one is an entry of its own.
  if (row.done_on !== null) return [entry]
  const repeat = repeatOf(row)
  if (repeat !== null) return [{ ...entry, rule: plainRule(repeat, await anchorOfRow(db, row)) }]
  const parts = row.repeat_rule === null ? null : readRepeatParts(row.repeat_rule)
  if (parts === null) return [entry]
  const from = row.repeat_on ?? row.due_on
  if (from === row.due_on && isDayOfRule(parts, from)) return [{ ...entry, rule: asCalendarsSay(parts) }]
  const next = nextByRule(parts, from, row.due_on)
  if (next === null) return [entry]
  return [entry, { ...entry, uid: `${row.uid}.next`, dueOn: next.on, rule: asCalendarsSay(next.parts) }]
}

/** The days between which a file has times: of them the clocks of the zone are told. */
export type TimedSpan = { readonly from: Day; readonly to: Day } | null

/** The span with the times of some more entries in it. */
export const withTimesOf = (span: TimedSpan, entries: readonly CalendarEntry[]): TimedSpan =>
  entries.reduce<TimedSpan>((known, { dueOn, time, rule }) => {
    if (time === null) return known
    const last = rule === null ? dueOn : addYears(dueOn, yearsToldOfRule)
    if (known === null) return { from: dueOn, to: last }
    return { from: dueOn < known.from ? dueOn : known.from, to: last > known.to ? last : known.to }
  }, span)
