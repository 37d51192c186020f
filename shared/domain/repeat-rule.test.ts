import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from './calendar-date.ts'
import { readRepeatParts, REPEAT_FREQUENCIES, writeRepeatParts, type RepeatParts } from './repeat-parts.ts'
import { nextByRule, ruleFrom, ruleProblem, simpleRepeat } from './repeat-rule.ts'

const partsOf = (rule: string): RepeatParts => {
  const parts = readRepeatParts(rule)
  if (parts === null) throw new Error(`no rule: ${rule}`)
  return parts
}

/** The days of a rule, each done on its day. */
function daysOf(rule: string, first: Day, most = 4): readonly Day[] {
  const days: Day[] = [first]
  let parts: RepeatParts | null = ruleFrom(partsOf(rule), first)
  while (parts !== null && days.length < most) {
    const at: Day = days.at(-1) ?? first
    const next = nextByRule(parts, at, at)
    if (next !== null) days.push(next.on)
    parts = next?.parts ?? null
  }
  return days
}

describe('nextByRule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,FR', '2026-11-27', ['2026-11-27', '2026-11-30', '2026-12-04', '2026-12-07']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-11-27', ['2026-11-27', '2026-12-11', '2026-12-25', '2027-01-08']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-11-02', ['2026-11-02', '2026-12-07', '2027-01-04', '2027-02-01']],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-01-30',
      ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30'],
    ],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['FREQ=DAILY;UNTIL=20261129T235959Z', '2026-11-27', ['2026-11-27', '2026-11-28', '2026-11-29']],
    ['FREQ=YEARLY;COUNT=3', '2028-02-29', ['2028-02-29', '2029-02-28', '2030-02-28']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29', ['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29']],
  ])('%s from %s', (rule, first, expected) => {
    expect(daysOf(rule, first)).toEqual(expected)
  })

  it('counts what was missed, and does not make up for it', () => {
    const next = nextByRule(partsOf('FREQ=WEEKLY;BYDAY=FR;COUNT=5'), '2026-11-06', '2026-11-22')
    expect(next).toMatchObject({ on: '2026-11-27', parts: { count: 2 } })
  })

  it('goes on from the day of the rule, also when it was done on an earlier one', () => {
    expect(nextByRule(partsOf('FREQ=WEEKLY;BYDAY=FR'), '2026-11-27', '2026-11-25')?.on).toBe('2026-12-04')
  })

  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))
  const parts: fc.Arbitrary<RepeatParts> = fc
    .record({
      frequency: fc.constantFrom(...REPEAT_FREQUENCIES),
      interval: fc.integer({ min: 1, max: 30 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      monthDays: fc.uniqueArray(fc.constantFrom(1, 15, 29, 30, 31, -1, -2), { maxLength: 2 }),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
      count: fc.option(fc.integer({ min: 2, max: 40 })),
    })
    .map((given) => {
      const byMonth = given.frequency === 'MONTHLY' || given.frequency === 'YEARLY'
      return {
        ...given,
        interval: given.frequency === 'DAILY' && given.weekdays.length > 0 ? 1 : given.interval,
        weekdays: given.weekdays.map((weekday) => ({ nth: null, weekday })),
        monthDays: byMonth ? given.monthDays : [],
        months: byMonth ? given.months : [],
        position: null,
        until: null,
      }
    })

  it('never goes back, and counts down', () => {
    fc.assert(
      fc.property(parts, day, fc.integer({ min: -10, max: 500 }), (rule, from, late) => {
        const after = addDays(from, late)
        const next = nextByRule(rule, from, after)
        if (next === null) return
        expect(next.on > from && next.on > after).toBe(true)
        if (rule.count !== null) expect(next.parts.count).toBeLessThan(rule.count)
      }),
    )
  })

  it('knows weekdays of a day of the month, also where the first month has none', () => {
    const mondaysOnTheLastButOne: RepeatParts = {
      ...{ frequency: 'MONTHLY', interval: 1, weekdays: [{ nth: null, weekday: 1 }], monthDays: [-2], months: [] },
      ...{ position: null, count: null, until: null },
    }
    expect(nextByRule(mondaysOnTheLastButOne, '1997-03-01', '1997-03-01')?.on).toBe('1997-09-29')
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(parts, (rule) => {
        expect(readRepeatParts(writeRepeatParts(rule))).toEqual(rule)
      }),
    )
  })
})

describe('ruleProblem', () => {
  it.each([
    '',
    'every week',
    'RRULE:FREQ=DAILY',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;COUNT=2;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20269999',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;INTERVAL=7;BYDAY=FR',
    'FREQ=DAILY;COLOR=RED',
  ])('says that this is no rule: %s', (rule) => {
    expect(ruleProblem(rule, '2026-11-25')).toBe('repeat-rule')
  })

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-02-15'],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31', '2026-02-15'],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', '2026-02-15'],
    ['FREQ=DAILY;UNTIL=20261124', '2026-11-25'],
    ['FREQ=DAILY;COUNT=1', '2026-11-25'],
    ['FREQ=WEEKLY;BYDAY=FR;UNTIL=20261126', '2026-11-25'],
  ])('says that it never comes again: %s', (rule, first) => {
    expect(ruleProblem(rule, first)).toBe('repeat-never')
  })

  it('takes small letters', () => {
    expect(ruleProblem('freq=weekly;byday=mo', '2026-11-25')).toBeNull()
  })
})

describe('simpleRepeat', () => {
  it('is what a rule without more says, and nothing for others', () => {
    expect(simpleRepeat(partsOf('FREQ=MONTHLY;INTERVAL=3'))).toEqual({ every: 3, unit: 'month' })
    expect(simpleRepeat(partsOf('FREQ=MONTHLY;COUNT=3'))).toBeNull()
    expect(simpleRepeat(partsOf('FREQ=WEEKLY;BYDAY=FR'))).toBeNull()
    expect(simpleRepeat(partsOf('FREQ=DAILY;INTERVAL=100'))).toBeNull()
  })
})
