import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentIn } from './calendar-date.ts'
import { afterQuiet, followUpKey, nextNudge, nudgesDue, type NudgeRules, type TimedFollowUp } from './nudges.ts'

const night = { from: '20:00', to: '08:00' }
const rules: NudgeRules = { morning: '09:00', followUps: true, quiet: night }
const nothing = () => false
const call: TimedFollowUp = { uid: 'a', dueOn: '2026-06-15', time: '10:00' }
const keys = (now: string, followUps: readonly TimedFollowUp[] = [], said: readonly string[] = [], given = rules) =>
  nudgesDue(given, now, followUps, (key) => said.includes(key)).map(({ key }) => key)

describe('quiet hours', () => {
  it('push what falls into them to their end, over midnight too', () => {
    expect(afterQuiet('2026-06-15T21:30', night)).toBe('2026-06-16T08:00')
    expect(afterQuiet('2026-06-15T03:00', night)).toBe('2026-06-15T08:00')
    expect(afterQuiet('2026-12-31T20:00', night)).toBe('2027-01-01T08:00')
    expect(afterQuiet('2026-06-15T08:00', night)).toBe('2026-06-15T08:00')
    expect(afterQuiet('2026-06-15T13:30', { from: '13:00', to: '15:00' })).toBe('2026-06-15T15:00')
    expect(afterQuiet('2026-06-15T21:30', null)).toBe('2026-06-15T21:30')
  })

  it('keep everything back, also what was missed before them', () => {
    expect(keys('2026-06-15T20:30', [call])).toEqual([])
    expect(keys('2026-06-16T08:00', [call])).toEqual([followUpKey(call)])
  })

  it('let everything that waited come at their end at once', () => {
    const late = { uid: 'b', dueOn: '2026-06-15', time: '22:00' }
    const early = { uid: 'c', dueOn: '2026-06-16', time: '06:00' }
    expect(keys('2026-06-16T08:00', [late, early])).toEqual([followUpKey(late), followUpKey(early)])
  })
})

describe('the summary of the day', () => {
  it('is said once a day, from its time on', () => {
    expect(keys('2026-06-15T08:59')).toEqual([])
    expect(keys('2026-06-15T09:00')).toEqual(['morning 2026-06-15'])
    expect(keys('2026-06-15T16:00')).toEqual(['morning 2026-06-15'])
    expect(keys('2026-06-15T16:00', [], ['morning 2026-06-15'])).toEqual([])
  })

  it('of a day that has gone is said no more, unless quiet hours held it back', () => {
    expect(keys('2026-06-16T08:30')).toEqual([])
    expect(keys('2026-06-16T08:30', [], [], { ...rules, morning: '21:00' })).toEqual(['morning 2026-06-15'])
  })

  it('can be switched off', () => {
    expect(keys('2026-06-15T09:00', [call], [], { ...rules, morning: null })).toEqual([])
    expect(keys('2026-06-15T10:00', [call], [], { ...rules, followUps: false, morning: null })).toEqual([])
  })
})

describe('a follow-up', () => {
  it('is said at its time, late where nobody was there, and again where it was moved', () => {
    expect(keys('2026-06-15T09:59', [call], ['morning 2026-06-15'])).toEqual([])
    expect(keys('2026-06-15T10:00', [call], ['morning 2026-06-15'])).toEqual([followUpKey(call)])
    expect(keys('2026-06-18T08:10', [call])).toEqual([followUpKey(call)])
    expect(keys('2026-06-18T08:10', [{ ...call, time: '11:00' }], [followUpKey(call)])).toHaveLength(1)
    expect(keys('2026-07-15T08:10', [call])).toEqual([])
  })
})

describe('what comes next', () => {
  const next = (now: string, followUps: readonly TimedFollowUp[] = [], said: readonly string[] = []) =>
    nextNudge(rules, now, followUps, (key) => said.includes(key))?.at

  it('is the first that was not said, at the end of quiet hours at the earliest', () => {
    expect(next('2026-06-15T07:00', [call])).toBe('2026-06-15T09:00')
    expect(next('2026-06-15T09:30', [call], ['morning 2026-06-15'])).toBe('2026-06-15T10:00')
    expect(next('2026-06-15T21:00', [call], ['morning 2026-06-15'])).toBe('2026-06-16T08:00')
    expect(next('2026-06-15T12:00', [], ['morning 2026-06-15'])).toBe('2026-06-16T09:00')
    expect(nextNudge({ ...rules, morning: null }, '2026-06-15T12:00', [], nothing)).toBeNull()
  })
})

const minuteMs = 60_000
const start = Date.UTC(2026, 9, 23, 22)
const clock = fc.integer({ min: 0, max: 23 * 60 + 59 }).map((minutes) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
})

/** A program that looks at the clock again and again, and remembers what it said. */
function run(given: NudgeRules, followUps: readonly TimedFollowUp[], moments: readonly number[]) {
  const said = new Map<string, string>()
  const twice: string[] = []
  for (const at of moments) {
    const { day, time } = momentIn('Europe/Belgrade', at)
    for (const { key } of nudgesDue(given, `${day}T${time}`, followUps, (known) => said.has(known))) {
      if (said.has(key)) twice.push(key)
      said.set(key, `${day}T${time}`)
    }
  }
  return { said, twice }
}

const promises = fc
  .array(fc.record({ day: fc.integer({ min: 24, max: 27 }), time: clock }), { maxLength: 6 })
  .map((all) => all.map(({ day, time }, at) => ({ uid: `u${at}`, dueOn: `2026-10-${day}`, time })))
/** At least two hours of a day are not quiet: the clock below is looked at every half hour. */
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const isShort = ({ from, to }: { from: string; to: string }) => (minutesOf(from) - minutesOf(to) + 1440) % 1440 >= 120
const anyRules = fc.record({
  morning: fc.option(clock),
  followUps: fc.constant(true),
  quiet: fc.option(fc.record({ from: clock, to: clock }).filter(isShort)),
})

describe('with any clock, over the night in which the hour comes twice', () => {
  it('nothing is said twice and nothing in quiet hours, however the clock jumps', () => {
    const jumps = fc.array(fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(anyRules, promises, jumps, (given, followUps, steps) => {
        let at = start
        const moments = steps.map((step) => (at += step * minuteMs))
        const { said, twice } = run(given, followUps, moments)
        expect(twice).toEqual([])
        for (const moment of said.values()) expect(afterQuiet(moment, given.quiet)).toBe(moment)
      }),
    )
  })

  it('nothing is lost while the clock goes on, and nothing is early', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 * 60 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(anyRules, promises, steps, (given, followUps, rest) => {
        let at = start
        // It goes on until every promise is past, quiet hours and all.
        const moments = [...rest, ...Array.from({ length: 12 * 24 }, () => 30)].map((step) => (at += step * minuteMs))
        const { said } = run(given, followUps, moments)
        const end = momentIn('Europe/Belgrade', at)
        if (end.day > '2026-11-06') return
        for (const followUp of followUps) {
          const moment = said.get(followUpKey(followUp))
          expect(moment).toBeDefined()
          expect((moment ?? '') >= `${followUp.dueOn}T${followUp.time}`).toBe(true)
        }
      }),
    )
  })
})
