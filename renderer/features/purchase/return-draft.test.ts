import { describe, expect, it } from 'vitest'
import type { Purchase } from '#shared/contract/purchases.ts'
import { leftOf, returnTotals } from './return-draft.ts'

const line = {
  id: 1,
  productId: null,
  name: 'Tea',
  quantity: 3000,
  unitPrice: null,
  discount: 0,
  discountPercent: null,
  total: 1000,
  returnOf: null,
  returned: 0,
  returnedTotal: 0,
}
type Sold = Pick<Purchase, 'discount' | 'rounding' | 'lines' | 'returns' | 'total'>
const sold = (change: Partial<Sold> = {}) =>
  ({ discount: 0, rounding: 0, total: 1000, returns: [], lines: [line], ...change }) as unknown as Purchase
const coins = { currency: 'EUR', cashStep: 0 }
const three = new Map([[1, 3000]])
const one = new Map([[1, 1000]])

describe('goods that come back', () => {
  it('give back their part, the last ones what is left', () => {
    expect(returnTotals(sold(), one, true, coins).back).toBe(333)
    const rest = sold({
      lines: [{ ...line, returned: 2000, returnedTotal: 667 }],
      returns: [{ id: 2, number: 2, day: '2026-01-05', total: -667, discount: 0, rounding: 0 }],
    })
    expect(returnTotals(rest, one, true, coins).back).toBe(333)
  })

  it('give back their part of the discount of the whole', () => {
    const cheaper = sold({ discount: 100, total: 900 })
    expect(returnTotals(cheaper, one, false, coins)).toEqual({ sum: 333, discount: 33, back: 300 })
    expect(returnTotals(cheaper, three, false, coins)).toEqual({ sum: 1000, discount: 100, back: 900 })
  })

  it('give back in cash what coins can pay, and all of what was paid in the end', () => {
    const rounded = sold({ total: 1000, rounding: 0 })
    expect(returnTotals(rounded, one, true, { currency: 'EUR', cashStep: 5 }).back).toBe(335)
    const odd = sold({ lines: [{ ...line, total: 1002 }], rounding: -2, total: 1000 })
    expect(returnTotals(odd, three, true, { currency: 'EUR', cashStep: 5 }).back).toBe(1000)
  })

  it('can’t be more than is left', () => {
    expect(leftOf({ ...line, returned: 3000 })).toBe(0)
    expect(leftOf({ ...line, quantity: -1000 })).toBe(0)
  })
})
