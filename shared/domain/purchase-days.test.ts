import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber } from './calendar-date.ts'
import { mergePurchaseDays, type PurchasedLine } from './purchase-days.ts'

const line = (day: string, quantity: number, amount: number | null): PurchasedLine => ({ day, quantity, amount })

const lines = fc.array(
  fc.record({
    day: fc.integer({ min: 20_000, max: 20_030 }).map(dayFromNumber),
    quantity: fc.integer({ min: -3000, max: 5000 }),
    amount: fc.integer({ min: -10_000, max: 50_000 }),
  }),
)

describe('purchase days', () => {
  it('merge the lines of a day', () => {
    expect(
      mergePurchaseDays([line('2026-01-05', 1000, 500), line('2026-01-02', 1000, 100), line('2026-01-05', 2000, 700)]),
    ).toEqual([
      { day: '2026-01-02', amount: 100, quantity: 1000 },
      { day: '2026-01-05', amount: 1200, quantity: 3000 },
    ])
  })

  it('leave out days of returns, whose money comes off the visit before', () => {
    expect(
      mergePurchaseDays([
        line('2026-01-01', -1000, -50),
        line('2026-01-02', 1000, 100),
        line('2026-01-04', -1000, -30),
        line('2026-01-05', 1000, null),
        line('2026-01-05', 1000, 20),
        line('2026-01-06', 1000, 5),
        line('2026-01-06', -1000, -5),
      ]),
    ).toEqual([
      { day: '2026-01-02', amount: 20, quantity: 1000 },
      { day: '2026-01-05', amount: 20, quantity: 2000 },
    ])
  })

  it('keep the amount unknown where no line has one', () => {
    expect(mergePurchaseDays([line('2026-01-02', 1000, null), line('2026-01-02', 1000, null)])).toEqual([
      { day: '2026-01-02', amount: null, quantity: 2000 },
    ])
    expect(mergePurchaseDays([])).toEqual([])
  })

  it('do not depend on the order of lines, ascend, and add up to what was spent', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const days = mergePurchaseDays(list)
        expect(mergePurchaseDays(list.toReversed())).toEqual(days)
        expect(days.every(({ day }, index) => index === 0 || day > (days[index - 1]?.day ?? ''))).toBe(true)
        if (days.length === 0) return
        const sum = (items: readonly { amount: number | null }[]): number =>
          items.reduce((total, { amount }) => total + (amount ?? 0), 0)
        expect(sum(days)).toBe(sum(list))
      }),
    )
  })
})
