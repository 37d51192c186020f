import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDays, daysBetween, type Day } from './calendar-date.ts'
import { backChance, returnChance } from './return-chance.ts'
import { chanceOn, daysLateOn, rhythmOf, stakeOn, stateOn, RHYTHM_STATES, type Rhythm } from './rhythm.ts'

/** A customer who came first on 2025-01-01, then after each gap, and spent 10.00 each time. */
const rhythmOfGaps = (gaps: readonly number[], amount: number | null = 1000): Rhythm => {
  let day: Day = '2025-01-01'
  const days = [{ day, amount }]
  for (const gap of gaps) {
    day = addDays(day, gap)
    days.push({ day, amount })
  }
  const rhythm = rhythmOf(days)
  if (!rhythm) throw new Error('a customer with purchases has a rhythm')
  return rhythm
}

const gapLists = fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 30 })

describe('a rhythm worked out by hand', () => {
  it('needs a purchase', () => {
    expect(rhythmOf([])).toBeNull()
  })

  it('of one purchase is new for ever, never overdue', () => {
    const rhythm = rhythmOfGaps([])
    expect(rhythm).toMatchObject({
      purchaseDays: 1,
      gaps: 0,
      medianGap: null,
      dueOn: null,
      windowFrom: null,
      lostFrom: null,
    })
    expect(stateOn(rhythm, '2035-01-01')).toBe('new')
    // forecast.md's own model, fitted to nothing, says .294 five days after a first purchase; this one must be near
    expect(Math.abs(returnChance(rhythm, 5, 30) - 0.294)).toBeLessThan(0.01)
  })

  it('of one gap has the typical spread around it', () => {
    // 30 days, ln spread .7: ×e^±(1.2816 × .7) = ×2.452 for the window, ×e^±(.6745 × .7) = ×1.603 for the states
    expect(rhythmOfGaps([30])).toMatchObject({
      purchaseDays: 2,
      medianGap: 30,
      logSpread: 0.7,
      firstOn: '2025-01-01',
      lastOn: '2025-01-31',
      dueOn: '2025-03-02',
      windowFrom: '2025-02-12',
      windowTo: '2025-04-15',
      regularity: 'loose',
      dueFrom: '2025-02-19',
      overdueFrom: '2025-03-21',
      averageSpend: 1000,
    })
  })

  it('of equal gaps becomes regular with the third', () => {
    // variance 2 × .49 / (gaps − 1 + 2): ratio e^(2.5632 × sd) = 4.33 after two gaps, 3.56 after three
    expect(rhythmOfGaps([28, 28]).regularity).toBe('loose')
    expect(rhythmOfGaps([28, 28, 28]).regularity).toBe('regular')
  })

  it('takes the middle of an even number of gaps on the log scale', () => {
    expect(rhythmOfGaps([10, 40]).medianGap).toBe(20)
  })

  it('gives no date where there is no rhythm', () => {
    const rhythm = rhythmOfGaps([1, 60, 2, 90])
    expect(rhythm.regularity).toBe('irregular')
    expect(rhythm.dueOn).toBeNull()
    expect(daysLateOn(rhythm, '2026-01-01')).toBeNull()
  })

  it('passes through its states in order', () => {
    const rhythm = rhythmOfGaps([28, 29, 27, 28])
    const states = [0, 20, 21, 38, 39, 66, 86].map((silence) => stateOn(rhythm, addDays(rhythm.lastOn, silence)))
    expect(states).toEqual(['not-due', 'not-due', 'due', 'due', 'overdue', 'at-risk', 'lost'])
    expect(daysLateOn(rhythm, addDays(rhythm.lastOn, 37))).toBe(9)
  })

  it('does not give up a fortnightly customer after one holiday', () => {
    const rhythm = rhythmOfGaps(Array<number>(20).fill(14))
    expect(stateOn(rhythm, addDays(rhythm.lastOn, 60))).toBe('at-risk')
    // forecast.md's golden vector for nearly the same history: .106
    expect(Math.abs(chanceOn(rhythm, addDays(rhythm.lastOn, 60)) - 0.106)).toBeLessThan(0.03)
  })

  it('stakes a year of visits times the chance', () => {
    const rhythm = rhythmOfGaps([73, 73, 73])
    const day = addDays(rhythm.lastOn, 73)
    expect(Math.abs(stakeOn(rhythm, day) - 5 * 1000 * chanceOn(rhythm, day))).toBeLessThanOrEqual(1)
    expect(stakeOn(rhythmOfGaps([73], null), day)).toBe(0)
    expect(stakeOn(rhythmOfGaps([73], -500), day)).toBe(0)
    const daily = rhythmOfGaps([1, 1, 1, 1])
    expect(stakeOn(daily, daily.lastOn)).toBeLessThanOrEqual(52_000)
  })

  it('averages only the amounts that are known', () => {
    const days = [
      { day: '2025-01-01', amount: null },
      { day: '2025-02-01', amount: 100 },
      { day: '2025-03-01', amount: 301 },
    ]
    expect(rhythmOf(days)?.averageSpend).toBe(201)
  })
})

describe('any rhythm', () => {
  it('is due inside its window, and its states begin one after the other', () => {
    fc.assert(
      fc.property(gapLists, (gaps) => {
        const { lastOn, windowFrom, dueOn, windowTo, dueFrom, overdueFrom, atRiskFrom, lostFrom, regularity } =
          rhythmOfGaps(gaps)
        const inOrder = (list: readonly (Day | null)[]): void => {
          const known = list.filter((day) => day !== null)
          expect(known).toEqual(known.toSorted(compareDays))
        }
        inOrder([lastOn, windowFrom, dueFrom, dueOn, overdueFrom])
        inOrder([dueOn, windowTo])
        inOrder([overdueFrom, atRiskFrom, lostFrom])
        expect(windowFrom !== null && windowFrom > lastOn).toBe(true)
        expect(dueOn === null).toBe(regularity === 'irregular')
      }),
    )
  })

  it('never goes back to an earlier state by waiting', () => {
    fc.assert(
      fc.property(gapLists, fc.array(fc.nat(5000), { minLength: 2 }), (gaps, silences) => {
        const rhythm = rhythmOfGaps(gaps)
        const ranks = silences
          .toSorted((a, b) => a - b)
          .map((silence) => RHYTHM_STATES.indexOf(stateOn(rhythm, addDays(rhythm.lastOn, silence))))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  it('turns on the day on which the chance to come back falls below the threshold', () => {
    fc.assert(
      fc.property(gapLists, (gaps) => {
        const rhythm = rhythmOfGaps(gaps)
        for (const [from, limit, earliest] of [
          [rhythm.atRiskFrom, 0.25, rhythm.overdueFrom],
          [rhythm.lostFrom, 0.1, rhythm.atRiskFrom],
        ] as const) {
          if (from === null) continue
          const silence = daysBetween(rhythm.lastOn, from)
          expect(backChance(rhythm, silence)).toBeLessThan(limit)
          if (from !== earliest) expect(backChance(rhythm, silence - 1)).toBeGreaterThanOrEqual(limit)
        }
      }),
    )
  })

  it('has a chance between 0 and 1 and a whole stake on any day', () => {
    fc.assert(
      fc.property(gapLists, fc.nat(20_000), (gaps, silence) => {
        const rhythm = rhythmOfGaps(gaps)
        const day = addDays(rhythm.lastOn, silence)
        const chance = chanceOn(rhythm, day)
        expect(chance >= 0 && chance <= 1).toBe(true)
        expect(Number.isSafeInteger(stakeOn(rhythm, day))).toBe(true)
      }),
    )
  })

  it('is due later after another visit at the usual distance or later', () => {
    fc.assert(
      fc.property(gapLists, fc.nat(400), (gaps, extra) => {
        const before = rhythmOfGaps(gaps)
        const after = rhythmOfGaps([...gaps, (before.medianGap ?? 1) + 1 + extra])
        if (before.dueOn !== null && after.dueOn !== null) expect(after.dueOn > before.dueOn).toBe(true)
      }),
    )
  })
})
