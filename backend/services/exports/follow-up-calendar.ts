/** Follow-ups as an iCalendar file (RFC 5545) that calendars of phones and computers read. */
import ICAL from 'ical.js'
import type { Recurrence } from '#shared/domain/recurrence.ts'
import { everyPart, readRepeatParts, writeRepeatParts, type RepeatFrequency } from '#shared/domain/repeat-parts.ts'
import { ruleFrom } from '#shared/domain/repeat-rule.ts'
import type { ExportedFollowUp } from '#db/repositories/export-rows.ts'
import { repeatOf } from '../follow-ups/repetition.ts'

/** What has an hour is shown as half an hour long. */
const shownMinutes = 30

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

/** One promise as an event. Hours are those of the shop's clock wherever it is read; what was done comes no more. */
export function followUpEvent(row: ExportedFollowUp): string {
  const event = new ICAL.Component('vevent')
  const starts = row.time === null ? row.due_on : `${row.due_on}T${row.time}:00`
  event.addPropertyWithValue('uid', `${row.uid}@regulars`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(row.updated_at), true))
  event.addPropertyWithValue(
    'dtstart',
    row.time === null ? ICAL.Time.fromDateString(starts) : ICAL.Time.fromDateTimeString(starts),
  )
  if (row.time !== null) event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(shownMinutes * 60))
  event.addPropertyWithValue('summary', row.customer === null ? row.title : `${row.title} · ${row.customer.name}`)
  if (row.note !== '') event.addPropertyWithValue('description', row.note)
  const rule = row.done_on === null ? ruleOf(row) : null
  if (rule !== null) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule))
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  if (row.done_on !== null) event.addPropertyWithValue('x-regulars-done-on', row.done_on)
  return `${event.toString()}\r\n`
}

/** What stands before the events, and after them. */
export function calendarFrame(timeZone: string): { readonly head: string; readonly foot: string } {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Regulars//Follow-ups//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-TIMEZONE:${timeZone}`,
  ]
  return { head: `${lines.join('\r\n')}\r\n`, foot: 'END:VCALENDAR\r\n' }
}
