import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDays, daysBetween, type Day } from '../calendar-date.ts'
import type { PurchaseDay } from '../purchase-days.ts'
import type { RhythmCorrection } from './correction.ts'
import { daysLateOn, quantityDays, rhythmOf, stakeOf, stakeOn, standingOn, stateOn, type Rhythm } from './rhythm.ts'
import { BUILT_IN_SHOP, shopModel } from './shop-model.ts'
import { RHYTHM_STATUSES } from './status.ts'
import { historyOf, withPurchaseDay } from './unit-history.ts'

const { customer: shop } = shopModel(BUILT_IN_SHOP, new Map())

/** Days of purchase: first on 2025-01-01, then after each gap. */
const daysOf = (gaps: readonly number[], amount: number | null = 1000): PurchaseDay[] => {
  const days: PurchaseDay[] = [{ day: '2025-01-01', amount, quantity: 1000 }]
  for (const gap of gaps) days.push({ day: addDays(days.at(-1)?.day ?? '', gap), amount, quantity: 1000 })
  return days
}

const rhythmOfGaps = (
  gaps: readonly number[],
  amount: number | null = 1000,
  correction: RhythmCorrection | null = null,
): Rhythm => {
  const history = historyOf(daysOf(gaps, amount))
  if (history === null) throw new Error('a customer with purchases has a history')
  return rhythmOf(shop, null, history, correction)
}
const chanceOn = (rhythm: Rhythm, day: Day): number => standingOn(shop, rhythm, day).chance

const gapLists = fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 30 })

describe('a rhythm', () => {
  it('has the same stake whether its whole standing is asked for or not', () => {
    fc.assert(
      fc.property(gapLists, fc.nat(2000), (gaps, silence) => {
        const rhythm = rhythmOfGaps(gaps)
        const day = addDays(rhythm.lastOn, silence)
        expect(stakeOn(shop, rhythm, day)).toBe(stakeOf(rhythm, standingOn(shop, rhythm, day)))
      }),
    )
  })

  it('needs a purchase', () => {
    expect(historyOf([])).toBeNull()
  })

  it('of one purchase is new for ever, never overdue', () => {
    const rhythm = rhythmOfGaps([])
    expect(rhythm).toMatchObject({ purchaseDays: 1, gaps: 0, dueOn: null, windowFrom: null, lostFrom: null })
    expect(rhythm.usualDays).toBeGreaterThan(20)
    expect(stateOn(rhythm, '2035-01-01')).toBe('new')
  })

  it('of equal gaps becomes regular and names its days', () => {
    const rhythm = rhythmOfGaps([28, 28, 28, 28, 28])
    expect(rhythm.regularity).toBe('regular')
    expect(rhythm.usualDays).toBeGreaterThan(25)
    expect(rhythm.usualDays).toBeLessThan(31)
    expect(rhythm.dueOn).toBe(addDays(rhythm.lastOn, rhythm.usualDays ?? 0))
    expect(daysLateOn(rhythm, addDays(rhythm.dueOn ?? '', 9))).toBe(9)
  })

  it('gives no date where there is none', () => {
    const rhythm = rhythmOfGaps([1, 60, 2, 90, 1, 200])
    expect(rhythm.regularity).toBe('irregular')
    expect(rhythm.dueOn).toBeNull()
    expect(daysLateOn(rhythm, '2026-01-01')).toBeNull()
  })

  it('does not give up a fortnightly customer after one holiday', () => {
    const rhythm = rhythmOfGaps(Array<number>(20).fill(14))
    expect(stateOn(rhythm, addDays(rhythm.lastOn, 60))).not.toBe('lost')
  })

  it('stakes a year of visits times the chance that they are lost', () => {
    const rhythm = rhythmOfGaps([73, 73, 73, 73, 73])
    const day = addDays(rhythm.lastOn, 200)
    expect(rhythm.yearlyValue).toBeGreaterThan(2500)
    expect(rhythm.yearlyValue).toBeLessThan(5500)
    expect(stakeOf(rhythm, standingOn(shop, rhythm, day))).toBe(
      Math.round(rhythm.yearlyValue * (1 - chanceOn(rhythm, day))),
    )
    expect(rhythmOfGaps([73], null).yearlyValue).toBe(0)
    expect(rhythmOfGaps([73], -500).yearlyValue).toBe(0)
  })

  it('averages only the amounts that are known', () => {
    const history = historyOf([
      { day: '2025-01-01', amount: null, quantity: 1 },
      { day: '2025-02-01', amount: 100, quantity: 1 },
      { day: '2025-03-01', amount: 301, quantity: 1 },
    ])
    expect(history).toMatchObject({ spent: 401, paidDays: 2 })
  })

  it('moves a product out after a double pack, and in after half a pack', () => {
    const days = daysOf([28, 28, 28, 28])
    const last = (quantity: number): Rhythm => {
      const history = historyOf([...days.slice(0, -1), { ...days[4]!, quantity }], 1)
      if (history === null) throw new Error('no history')
      return rhythmOf(shop, null, history)
    }
    expect(last(1000).quantityShift).toBe(0)
    expect(quantityDays(last(2000))).toBeGreaterThan(20)
    expect((last(2000).dueOn ?? '') > (last(1000).dueOn ?? '')).toBe(true)
    expect((last(500).dueOn ?? '') < (last(1000).dueOn ?? '')).toBe(true)
    expect(quantityDays(last(500))).toBeLessThan(-5)
  })
})

describe('a correction by the owner', () => {
  const gaps = [28, 28, 28, 28]

  it('sets the interval', () => {
    const rhythm = rhythmOfGaps(gaps, 1000, { kind: 'interval', days: 60 })
    expect(rhythm).toMatchObject({ usualDays: 60, regularity: 'regular', correctedBy: 'interval' })
    expect(rhythm.dueOn).toBe(addDays(rhythm.lastOn, 60))
    expect(stateOn(rhythm, addDays(rhythm.lastOn, 50))).toBe('not-due')
    expect(stateOn(rhythm, addDays(rhythm.lastOn, 60))).toBe('due')
    expect(stateOn(rhythm, addDays(rhythm.lastOn, 90))).toBe('overdue')
  })

  it('expects who bought only once too, where the owner says so', () => {
    const rhythm = rhythmOfGaps([], 1000, { kind: 'interval', days: 30 })
    expect(stateOn(rhythm, addDays(rhythm.lastOn, 30))).toBe('due')
  })

  it('expects nobody while paused', () => {
    const until = addDays(rhythmOfGaps(gaps).lastOn, 300)
    const rhythm = rhythmOfGaps(gaps, 1000, { kind: 'paused', until })
    expect(stateOn(rhythm, addDays(until, -1))).toBe('not-due')
    expect(stateOn(rhythm, until)).not.toBe('not-due')
    expect(stateOn(rhythmOfGaps(gaps, 1000, { kind: 'paused', until: null }), '2060-01-01')).toBe('not-due')
  })

  it('expects a Christmas customer only before Christmas, and next year after this one', () => {
    const christmas = { kind: 'yearly', from: '12-10', to: '01-05' } as const
    const history = historyOf([{ day: '2025-12-20', amount: 1000, quantity: 1000 }])
    if (history === null) throw new Error('no history')
    const rhythm = rhythmOf(shop, null, history, christmas)
    expect(rhythm).toMatchObject({ dueOn: '2026-12-10', windowTo: '2027-01-05', overdueFrom: '2027-01-06' })
    expect(stateOn(rhythm, '2026-06-01')).toBe('not-due')
    expect(stateOn(rhythm, '2026-12-24')).toBe('due')
    const summer = rhythmOf(shop, null, { ...history, lastOn: '2026-07-01' }, christmas)
    expect(summer.dueOn).toBe('2026-12-10')
  })

  it('lets go who moved away', () => {
    const rhythm = rhythmOfGaps(gaps, 1000, { kind: 'moved-away', since: '2025-06-01' })
    expect(stateOn(rhythm, '2025-06-01')).toBe('lost')
    expect(rhythm.dueOn).toBeNull()
  })
})

describe('any rhythm', () => {
  it('is due inside its window, and its states begin one after the other', () => {
    fc.assert(
      fc.property(gapLists, (gaps) => {
        const {
          lastOn,
          windowFrom,
          usualFrom,
          dueOn,
          usualTo,
          windowTo,
          dueFrom,
          overdueFrom,
          atRiskFrom,
          lostFrom,
          regularity,
        } = rhythmOfGaps(gaps)
        const inOrder = (list: readonly (Day | null)[]): void => {
          const known = list.filter((day) => day !== null)
          expect(known).toEqual(known.toSorted(compareDays))
        }
        inOrder([lastOn, windowFrom, usualFrom, dueOn, usualTo, windowTo])
        inOrder([dueFrom, overdueFrom])
        inOrder([dueFrom, atRiskFrom, lostFrom])
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
          .map((silence) => RHYTHM_STATUSES.indexOf(stateOn(rhythm, addDays(rhythm.lastOn, silence))))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  it('turns on the day on which the chance to come back falls below the threshold', () => {
    fc.assert(
      fc.property(gapLists, (gaps) => {
        const rhythm = rhythmOfGaps(gaps)
        for (const [from, limit] of [
          [rhythm.atRiskFrom, 0.25],
          [rhythm.lostFrom, 0.1],
        ] as const)
          // A chance is told in four digits.
          if (from !== null) expect(chanceOn(rhythm, from)).toBeLessThanOrEqual(limit)
      }),
    )
  })

  it('has a chance between 0 and 1 and a whole stake on any day', () => {
    fc.assert(
      fc.property(gapLists, fc.nat(20_000), (gaps, silence) => {
        const rhythm = rhythmOfGaps(gaps)
        const standing = standingOn(shop, rhythm, addDays(rhythm.lastOn, silence))
        expect(standing.chance >= 0 && standing.chance <= 1).toBe(true)
        expect(standing.ownShare >= 0 && standing.ownShare <= 1).toBe(true)
        expect(Number.isSafeInteger(stakeOf(rhythm, standing))).toBe(true)
        expect(stakeOf(rhythm, standing)).toBeLessThanOrEqual(Math.ceil(rhythm.yearlyValue))
      }),
    )
  })

  it('is the same day by day as all at once', () => {
    fc.assert(
      fc.property(gapLists, fc.double({ min: 0, max: 1, noNaN: true }), (gaps, elasticity) => {
        const days = daysOf(gaps).map((day, at) => ({ ...day, quantity: 500 + (at % 3) * 700 }))
        const before = historyOf(days.slice(0, -1), elasticity)
        expect(withPurchaseDay(before, days.at(-1)!, elasticity)).toEqual(historyOf(days, elasticity))
      }),
    )
  })

  it('moves weight to her own history with each further purchase at her gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 1, max: 12 }), (gap, times) => {
        const share = (count: number): number => {
          const rhythm = rhythmOfGaps(Array<number>(count).fill(gap))
          return standingOn(shop, rhythm, rhythm.lastOn).ownShare
        }
        expect(share(times + 1)).toBeGreaterThanOrEqual(share(times))
      }),
    )
  })

  it('survives odd histories: daily for years then silence, a gap of a century', () => {
    for (const gaps of [Array<number>(2000).fill(1), [36_500], [1, 36_500], Array<number>(50).fill(3000)]) {
      const rhythm = rhythmOfGaps(gaps)
      const far = addDays(rhythm.lastOn, 3650)
      expect(Number.isFinite(standingOn(shop, rhythm, far).chance)).toBe(true)
      expect(daysBetween(rhythm.lastOn, rhythm.windowTo ?? '')).toBeGreaterThan(0)
    }
  })
})
