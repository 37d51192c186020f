import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from '../domain/calendar-date.ts'
import { calendarEnd, calendarEntries, calendarHead, type CalendarEntry } from './follow-up-calendar.ts'

const head = {
  name: 'Shop',
  timeZone: 'Europe/Belgrade',
  alarms: { isAtTime: true, dayAt: '08:30' },
}

/** What a calendar program finds in a file. */
function read(text: string): readonly CalendarEntry[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    const value = (name: string) => part.getFirstPropertyValue(name)?.toString() ?? ''
    const start = event.startDate.toString()
    return {
      uid: event.uid.replace(/@regulars$/, ''),
      version: event.sequence + 1,
      createdAt: value('created').replace('Z', '.000Z'),
      updatedAt: value('last-modified').replace('Z', '.000Z'),
      dueOn: start.slice(0, 10),
      time: event.startDate.isDate ? null : start.slice(11, 16),
      summary: event.summary,
      note: event.description ?? '',
      rule: part.getFirstPropertyValue('rrule')?.toString() ?? null,
      hasAlarm: part.getFirstSubcomponent('valarm') !== null,
    }
  })
}

const text = fc
  .string({ unit: fc.constantFrom(...'aĐжș;,:\\"\n 😀é'), maxLength: 200 })
  .filter((each) => each.trim() === each)
const day = fc
  .integer({ min: dayNumber('1970-01-01'), max: dayNumber('2090-12-31') })
  .map((number) => dayFromNumber(number))
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString())
const entry: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.uuid(),
  version: fc.integer({ min: 1, max: 99 }),
  createdAt: instant,
  updatedAt: instant,
  dueOn: day,
  time: fc.option(
    fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
  ),
  summary: text.filter((each) => each !== '' && !each.includes('\n')),
  note: text,
  rule: fc.constantFrom(
    null,
    'FREQ=YEARLY',
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=MONTHLY;COUNT=7',
  ),
  hasAlarm: fc.boolean(),
})

it('a calendar is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
      const file = calendarHead(head, null) + calendarEntries(entries, head) + calendarEnd
      expect(read(file)).toEqual(entries)
      expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  )
})
