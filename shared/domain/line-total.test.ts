import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineTotal } from './line-total.ts'
import { MAX_AMOUNT } from './money.ts'

const total = (quantityThousandths: number, unitPrice: number, currency: string, discountMinor = 0): number | null =>
  lineTotal({ quantityThousandths, unitPrice, discountMinor, currency })

describe('the total of a line', () => {
  it('is quantity × price − discount', () => {
    expect(total(2000, 125_000, 'EUR')).toBe(2500)
    expect(total(1500, 9_999_900, 'RSD', 50)).toBe(149_999 - 50)
    expect(total(3000, 1_000_000, 'JPY')).toBe(300)
  })

  it('rounds half away from zero, once', () => {
    expect(total(500, 10_100, 'EUR')).toBe(51)
    expect(total(-500, 10_100, 'EUR')).toBe(-51)
    expect(total(333, 10_000, 'EUR')).toBe(33)
    expect(total(0, 10_000, 'EUR')).toBe(0)
  })

  it('agrees with exact arithmetic for any size', () => {
    const currencies = fc.constantFrom(
      ['EUR', 5n],
      ['RSD', 5n],
      ['RON', 5n],
      ['RUB', 5n],
      ['HUF', 5n],
      ['USD', 5n],
      ['JPY', 7n],
    ) as fc.Arbitrary<[string, bigint]>
    const quantity = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    const price = fc.integer({ min: 0, max: MAX_AMOUNT * 100 })
    fc.assert(
      fc.property(quantity, price, currencies, (q, p, [currency, power]) => {
        const divisor = 10n ** power
        const size = BigInt(Math.abs(q)) * BigInt(p)
        const exact = size / divisor + (2n * (size % divisor) >= divisor ? 1n : 0n)
        const expected = exact > BigInt(MAX_AMOUNT) ? null : q < 0 && exact > 0n ? -Number(exact) : Number(exact)
        expect(total(q, p, currency)).toBe(expected)
      }),
    )
  })

  it('is refused beyond the largest amount', () => {
    expect(total(1_000_000_000, MAX_AMOUNT, 'EUR')).toBeNull()
  })
})
