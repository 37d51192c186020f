import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { calendarFileOf } from './calendar-file-place.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ now: () => Date.UTC(2026, 5, 15, 8) })
  await engine.client.shop.updateSettings({ calendarFile: true })
})
afterEach(() => engine.close())

type NewFollowUp = Parameters<TestEngine['client']['followUps']['create']>[0]
const promise = async (given: Partial<NewFollowUp> & { readonly dueOn: string }) =>
  (await engine.client.followUps.create({ title: 'Call', ...given })).id

/** The file once it holds so many events, as a calendar program reads it. */
async function calendarOf(events: number) {
  const read = () => {
    const text = readFileSync(calendarFileOf(engine.shop), 'utf8')
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    return { text, calendar, parts: calendar.getAllSubcomponents('vevent') }
  }
  await vi.waitFor(() => expect(read().parts).toHaveLength(events), 5000)
  const { text, calendar, parts } = read()
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const found = parts.map((part) => new ICAL.Event(part))
  /** The first moments of all events together: days, or instants where they have an hour. */
  const moments = (most: number): readonly string[] =>
    found
      .flatMap((event) => {
        const days = event.iterator()
        return Array.from({ length: most }, () => days.next() as ICAL.Time | null | undefined)
          .filter((time) => time != null)
          .map((time) => (time.isDate ? time.toString() : time.toJSDate().toISOString()))
      })
      .toSorted()
      .slice(0, most)
  return { text, parts, moments, rules: parts.map((part) => part.getFirstPropertyValue('rrule')?.toString() ?? null) }
}

it('tells how a follow-up comes again, from its day on', async () => {
  await promise({ dueOn: '2026-07-06', repeatRule: 'FREQ=MONTHLY;BYDAY=1MO' })
  const { rules, moments } = await calendarOf(1)
  expect(rules).toEqual(['FREQ=MONTHLY;BYDAY=1MO'])
  expect(moments(3)).toEqual(['2026-07-06', '2026-08-03', '2026-09-07'])
})

it('keeps its hour on the wall of the shop over the change of the clocks', async () => {
  await promise({ dueOn: '2026-10-22', time: '10:30', repeat: { every: 1, unit: 'week' } })
  const { text, moments } = await calendarOf(1)
  expect(text).toContain('DTSTART;TZID=Europe/Belgrade:20261022T103000')
  expect(moments(2)).toEqual(['2026-10-22T08:30:00.000Z', '2026-10-29T09:30:00.000Z'])
  expect(moments(24).at(-1)).toBe('2027-04-01T08:30:00.000Z')
})

it('says the last day as an instant where there is an hour, as a day where there is none', async () => {
  const repeatRule = 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261029'
  await promise({ dueOn: '2026-10-19', time: '10:30', repeatRule })
  await promise({ dueOn: '2026-10-19', repeatRule })
  const { moments, text } = await calendarOf(2)
  expect(text).toMatch(/^RRULE:.*UNTIL=20261029T093000Z\r$/m)
  expect(text).toMatch(/^RRULE:.*UNTIL=20261029\r$/m)
  expect(moments(20)).toHaveLength(8)
})

it('lets a follow-up that was put off stand alone, and its rule begin with the next one', async () => {
  const id = await promise({
    dueOn: '2026-07-06',
    time: '09:00',
    repeatRule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=4',
  })
  await engine.client.followUps.postpone({ id, dueOn: '2026-07-22' })
  const { rules, moments, parts } = await calendarOf(2)
  expect(rules).toEqual([null, expect.stringContaining('COUNT=2') as string])
  expect(moments(9).map((at) => at.slice(0, 10))).toEqual(['2026-07-22', '2026-08-03', '2026-08-17'])
  const uids = parts.map((part) => String(part.getFirstPropertyValue('uid')))
  expect(uids[1]).toBe(uids[0]?.replace('@', '.next@'))
})

it('lets a first day stand alone that is none of its rule', async () => {
  await promise({ dueOn: '2026-06-20', repeatRule: 'FREQ=MONTHLY;BYDAY=1MO' })
  const { rules, moments } = await calendarOf(2)
  expect(rules).toEqual([null, 'FREQ=MONTHLY;BYDAY=1MO'])
  expect(moments(3)).toEqual(['2026-06-20', '2026-07-06', '2026-08-03'])
})

it('means the last day of short months, also from the February that stands for a 31st', async () => {
  const id = await promise({ dueOn: '2027-01-31', repeat: { every: 1, unit: 'month' } })
  expect((await calendarOf(1)).moments(3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31'])
  await engine.client.followUps.complete({ id })
  await vi.waitFor(async () => expect((await calendarOf(1)).moments(2)).toEqual(['2027-02-28', '2027-03-31']), 5000)
})

it('says working days as Outlook knows them', async () => {
  await promise({ dueOn: '2026-07-02', repeatRule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR' })
  const { rules, moments } = await calendarOf(1)
  expect(rules).toEqual(['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'])
  expect(moments(3)).toEqual(['2026-07-02', '2026-07-03', '2026-07-06'])
})
