import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let text = ''
let rows = 0
beforeAll(async () => {
  engine = await createTestEngine({ now: () => Date.UTC(2026, 5, 16, 8) })
  const { followUps } = engine.client
  const customerId = await aCustomer(engine, { name: 'Đorđe, Petrović' })
  await followUps.create({ title: 'Call; ask, and\\thank', note: 'line 1\nline 2', dueOn: '2026-06-20', customerId })
  await followUps.create({ title: 'At ten', dueOn: '2026-07-06', time: '10:00', repeatRule: 'FREQ=MONTHLY;BYDAY=1MO' })
  await followUps.create({ title: 'Monthly', dueOn: '2026-01-30', repeat: { every: 2, unit: 'month' } })
  const { id } = await followUps.create({ title: 'Done', dueOn: '2026-06-10', repeat: { every: 1, unit: 'week' } })
  await followUps.complete({ id })
  for await (const event of await engine.client.exports.run({ what: 'follow-ups', format: 'ics' }))
    if (event.kind === 'done') {
      rows = event.rows
      text = engine.state.files.whole(event.fileId).content.toString('utf8')
    }
})
afterAll(() => engine.close())

const events = () =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as never)
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part))
const called = (title: string) => {
  const event = events().find(({ summary }) => summary.startsWith(title))
  if (event === undefined) throw new Error(title)
  return event
}
const ruleOf = (title: string) => called(title).component.getFirstPropertyValue('rrule')?.toString()

describe('follow-ups as a calendar', () => {
  it('are all there, in lines that calendars read', () => {
    expect([rows, events().length]).toEqual([5, 5])
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(new Set(events().map(({ uid }) => uid)).size).toBe(5)
  })

  it('keep their words, their customer and a whole day where there is no hour', () => {
    const { summary, description, startDate } = called('Đorđe')
    expect([summary, description]).toEqual(['Đorđe, Petrović: Call; ask, and\\thank', 'line 1\nline 2'])
    expect([startDate.isDate, startDate.toString()]).toEqual([true, '2026-06-20'])
  })

  it('keep their hour and their rule', () => {
    expect(text).toContain('DTSTART;TZID=Europe/Belgrade:20260706T100000')
    expect(text).toContain('BEGIN:VTIMEZONE')
    expect(ruleOf('At ten')).toBe('FREQ=MONTHLY;BYDAY=1MO')
    expect(ruleOf('Monthly')).toBe('FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1')
  })

  it('come no more once they are done: the next one is an event of its own', () => {
    const rules = events()
      .filter(({ summary }) => summary === 'Done')
      .map(({ component }) => component.getFirstPropertyValue('rrule')?.toString() ?? null)
    expect(rules.toSorted()).toEqual(['FREQ=WEEKLY', null])
  })
})
