import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instalmentsOf, MAX_INSTALMENTS } from './instalments.ts'
import { MAX_AMOUNT } from './money.ts'

describe('a plan of instalments', () => {
  it('adds up exactly, in parts that differ by one minor unit at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_AMOUNT }),
        fc.integer({ min: 1, max: MAX_INSTALMENTS }),
        (amount, count) => {
          const amounts = instalmentsOf(amount, count, '2026-01-31').map((part) => part.amount)
          expect(amounts.reduce((sum, part) => sum + part, 0)).toBe(amount)
          expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('is due on the same day of each month, or on the last one that it has', () => {
    expect(instalmentsOf(100, 3, '2026-01-31')).toEqual([
      { amount: 34, dueOn: '2026-01-31' },
      { amount: 33, dueOn: '2026-02-28' },
      { amount: 33, dueOn: '2026-03-31' },
    ])
  })
})
