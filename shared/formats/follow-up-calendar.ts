import ICAL from 'ical.js'
import { addDays, addYears, instantIn, type Day } from '../domain/calendar-date.ts'
import { timeZoneComponent } from './time-zone-component.ts'

/** A promise as a calendar shows it. */
export type CalendarEntry = {
  readonly uid: string
  readonly version: number
  /** ISO instants. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly dueOn: Day
  /** `HH:MM` on the wall of the shop; null = the whole day. */
  readonly time: string | null
  readonly summary: string
  readonly note: string
  /** How it comes again from that day on, as an RRULE value; null = once. */
  readonly rule: string | null
  /** Whether the calendar reminds of it: of what was done nobody has to be. */
  readonly hasAlarm: boolean
}

/** ical.js doesn't count the space that begins a folded line: with it the line has the 75 octets that RFC 5545 allows. */
ICAL.foldLength = 74

const minutesLong = 15
/** Clocks of a zone are told for so many years after the last promise at most: a typing mistake of a century costs nothing. */
const mostYears = 20

const utcTime = (instant: string) => ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`)

/** A rule as it stands beside its first day: RFC 5545 wants the end of timed ones as an instant. */
function ruleOf(rule: string, time: string | null, timeZone: string) {
  const recur = ICAL.Recur.fromString(rule)
  const last = recur.until?.toString().slice(0, 10)
  if (last === undefined || time === null) return recur
  recur.until = utcTime(new Date(instantIn(timeZone, last, time)).toISOString())
  return recur
}

/** When a calendar reminds: of what has a time then, of a whole day at an hour of it; null = not at all. */
export type CalendarAlarms = { readonly isAtTime: boolean; readonly dayAt: string | null }

/** Counted from the beginning of the event, which of a whole day is midnight (RFC 5545, 3.6.6). */
function alarmOf({ time, summary }: CalendarEntry, { isAtTime, dayAt }: CalendarAlarms) {
  if (time === null ? dayAt === null : !isAtTime) return null
  const [hours = 0, minutes = 0] = time === null && dayAt !== null ? dayAt.split(':').map(Number) : []
  const alarm = new ICAL.Component('valarm')
  alarm.updatePropertyWithValue('action', 'DISPLAY')
  alarm.updatePropertyWithValue('description', summary)
  alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromSeconds((hours * 60 + minutes) * 60))
  return alarm
}

function eventOf(entry: CalendarEntry, { timeZone, alarms }: CalendarHead) {
  const event = new ICAL.Component('vevent')
  event.updatePropertyWithValue('uid', `${entry.uid}@regulars`)
  event.updatePropertyWithValue('dtstamp', utcTime(entry.updatedAt))
  event.updatePropertyWithValue('created', utcTime(entry.createdAt))
  event.updatePropertyWithValue('last-modified', utcTime(entry.updatedAt))
  event.updatePropertyWithValue('sequence', entry.version - 1)
  event.updatePropertyWithValue('summary', entry.summary)
  if (entry.note !== '') event.updatePropertyWithValue('description', entry.note)
  // A promise leaves the day free for others.
  event.updatePropertyWithValue('transp', 'TRANSPARENT')
  if (entry.time === null) {
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(entry.dueOn))
    event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(entry.dueOn, 1)))
  } else {
    const start = event.updatePropertyWithValue(
      'dtstart',
      ICAL.Time.fromDateTimeString(`${entry.dueOn}T${entry.time}:00`),
    )
    start.setParameter('tzid', timeZone)
    event.updatePropertyWithValue('duration', ICAL.Duration.fromSeconds(minutesLong * 60))
  }
  if (entry.rule !== null) event.updatePropertyWithValue('rrule', ruleOf(entry.rule, entry.time, timeZone))
  const alarm = entry.hasAlarm ? alarmOf(entry, alarms) : null
  if (alarm !== null) event.addSubcomponent(alarm)
  return event.toString()
}

const programId = '-//Regulars//Follow-ups//EN'

/** Whether the first lines of a file are those of a calendar that was written here. */
export const isOurCalendar = (head: string): boolean =>
  head.startsWith('BEGIN:VCALENDAR') && head.includes(`PRODID:${programId}`)

export type CalendarHead = { readonly name: string; readonly timeZone: string; readonly alarms: CalendarAlarms }

/** The beginning of the file: whose calendar it is and, where times are in it, how the clocks of the zone go. */
export function calendarHead(
  { name, timeZone }: Pick<CalendarHead, 'name' | 'timeZone'>,
  span: { from: Day; to: Day } | null,
): string {
  const file = new ICAL.Component('vcalendar')
  file.updatePropertyWithValue('prodid', programId)
  file.updatePropertyWithValue('version', '2.0')
  file.updatePropertyWithValue('calscale', 'GREGORIAN')
  file.updatePropertyWithValue('method', 'PUBLISH')
  file.addPropertyWithValue('x-wr-calname', name)
  if (span !== null) {
    const latest = addYears(span.from, mostYears)
    file.addSubcomponent(timeZoneComponent(timeZone, addDays(span.from, -1), span.to < latest ? span.to : latest))
  }
  return `${file.toString().replace(/\r?\nEND:VCALENDAR\s*$/, '')}\r\n`
}

/** Some entries of the file; written piece by piece, so that thousands hold nothing up. */
export const calendarEntries = (entries: readonly CalendarEntry[], head: CalendarHead): string =>
  entries.map((entry) => `${eventOf(entry, head)}\r\n`).join('')

export const calendarEnd = 'END:VCALENDAR\r\n'
