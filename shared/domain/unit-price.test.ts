import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatUnitPrice, parseUnitPrice, unitPriceOf } from './unit-price.ts'

describe('the price of one unit', () => {
  it('is typed as an amount, with arithmetic, or finer than the smallest coin', () => {
    expect(parseUnitPrice('4,50', 'EUR', 'ro')).toBe(45_000)
    expect(parseUnitPrice('10/4', 'EUR', 'en')).toBe(25_000)
    expect(parseUnitPrice('0,0125', 'RSD', 'sr-Latn')).toBe(125)
    expect(parseUnitPrice('120', 'JPY', 'en')).toBe(1_200_000)
  })

  it('below nothing is answered as such, what can’t be read is not', () => {
    expect(parseUnitPrice('-1', 'EUR', 'en')).toBe(-10_000)
    expect(parseUnitPrice('abc', 'EUR', 'en')).toBeNull()
    expect(parseUnitPrice('99999999999999', 'EUR', 'en')).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom('EUR', 'JPY', 'RSD'),
        fc.constantFrom('en' as const, 'ro' as const, 'ru' as const, 'sr-Latn' as const),
        (price, currency, language) => {
          expect(parseUnitPrice(formatUnitPrice(price, currency, language), currency, language)).toBe(price)
        },
      ),
    )
    expect(unitPriceOf(450, 'EUR')).toBe(45_000)
  })
})
