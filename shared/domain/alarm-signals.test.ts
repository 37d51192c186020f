import { describe, expect, it } from 'vitest'
import { addDays } from './calendar-date.ts'
import { alarmSignals, type AlarmFacts } from './alarm-signals.ts'

const nothing: AlarmFacts = { visits: [], dues: [], complaints: null }

/** Visits with these gaps, the last on 1 June 2026. */
function visitsOf(gaps: readonly number[], amounts: readonly (number | null)[] = []) {
  let day = '2026-06-01'
  const days = [day]
  for (const gap of gaps.toReversed()) days.unshift((day = addDays(day, -gap)))
  return days.map((each, at) => ({ day: each, amount: amounts[at] ?? 1000 }))
}
const on = '2026-06-02'
const kinds = (facts: Partial<AlarmFacts>, day = on) =>
  alarmSignals({ ...nothing, ...facts }, day).map(({ kind }) => kind)

describe('alarm signals', () => {
  it('are none of somebody who comes as ever', () => {
    expect(kinds({ visits: visitsOf([28, 30, 27, 29, 28, 31]) })).toEqual([])
    expect(kinds({})).toEqual([])
  })

  it('tell of rarer visits with the days before and now', () => {
    const visits = visitsOf([28, 30, 28, 45, 50, 48])
    expect(alarmSignals({ ...nothing, visits }, on)).toEqual([
      { kind: 'rarer-visits', before: 28, now: 48, since: null },
    ])
  })

  it('count a long silence as a gap', () => {
    const visits = visitsOf([10, 10, 10, 10, 20])
    expect(kinds({ visits })).toEqual([])
    expect(kinds({ visits }, '2026-07-01')).toEqual(['rarer-visits'])
  })

  it('say nothing of three gaps alone', () => {
    expect(kinds({ visits: visitsOf([10, 40, 60]) })).toEqual([])
  })

  it('tell of smaller baskets, without days of which no amount is known', () => {
    const visits = visitsOf([28, 28, 28, 28, 28, 28], [1000, 1200, null, 1000, 500, 700, 400])
    expect(alarmSignals({ ...nothing, visits }, on)).toEqual([
      { kind: 'smaller-baskets', before: 1000, now: 500, since: null },
    ])
  })

  it('tell of payments that come later and later, open ones until today', () => {
    const dues = [
      { dueOn: '2026-01-10', settledOn: '2026-01-08' },
      { dueOn: '2026-02-10', settledOn: '2026-02-12' },
      { dueOn: '2026-03-10', settledOn: '2026-03-20' },
      { dueOn: '2026-04-10', settledOn: '2026-04-25' },
      { dueOn: '2026-05-10', settledOn: null },
    ]
    expect(alarmSignals({ ...nothing, dues }, '2026-06-01')).toEqual([
      { kind: 'later-payments', before: 1, now: 16, since: null },
    ])
    expect(alarmSignals({ ...nothing, dues: dues.slice(0, 4) }, '2026-06-01')).toEqual([])
  })

  it('say nothing of who always pays two weeks late', () => {
    const dues = [1, 2, 3, 4, 5].map((month) => ({ dueOn: `2026-0${month}-01`, settledOn: `2026-0${month}-15` }))
    expect(kinds({ dues })).toEqual([])
  })

  it('tell how many complaints are open and since when', () => {
    expect(alarmSignals({ ...nothing, complaints: { count: 2, since: '2026-05-01' } }, on)).toEqual([
      { kind: 'complaint', before: null, now: 2, since: '2026-05-01' },
    ])
  })
})
