import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashStepOf, roundToCash } from './currency.ts'
import { lineTotal } from './line-total.ts'
import { afterDiscount, cashRounding, discountOn, purchaseTotal, sharesOfReturn, sumOfLines } from './purchase-total.ts'
import { partOfAmount } from './share-amount.ts'

const currencies = fc.constantFrom('RON', 'RSD', 'RUB', 'EUR', 'USD', 'HUF', 'JPY')
const said = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 50_000 }), basisPoints: fc.constant(null) }),
  fc.record({ amount: fc.constant(0), basisPoints: fc.integer({ min: 0, max: 10_000 }) }),
)
const line = fc.record({
  quantityThousandths: fc.integer({ min: -20_000, max: 20_000 }).filter((quantity) => quantity !== 0),
  unitPrice: fc.integer({ min: 0, max: 50_000_000 }),
  discount: said,
})

/** A line as a purchase has it; a discount that is larger than the price takes all of it. */
function priced(
  { quantityThousandths, unitPrice, discount }: typeof line extends fc.Arbitrary<infer L> ? L : never,
  currency: string,
) {
  const gross = lineTotal({ quantityThousandths, unitPrice, discountMinor: 0, currency }) ?? 0
  const size = discountOn(gross, discount) ?? Math.abs(gross)
  return { gross, discount: size, total: afterDiscount(gross, size) }
}

describe('the total of a purchase', () => {
  it('is lines − discount + rounding to the minor unit, in coins where it is cash', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        said,
        currencies,
        fc.nat(600),
        (lines, given, currency, setting) => {
          const step = cashStepOf(currency, setting)
          const worth = lines.map((each) => priced(each, currency))
          const sum = sumOfLines(worth.map(({ total }) => total)) ?? 0
          const discount = discountOn(sum, given) ?? 0
          const rounding = cashRounding(afterDiscount(sum, discount), step)
          const total = purchaseTotal(sum, discount, rounding) ?? 0
          const signed = (amount: number, size: number) => (amount < 0 ? size : -size)
          const naive =
            worth.reduce((all, { gross, discount: size }) => all + BigInt(gross) + BigInt(signed(gross, size)), 0n) +
            BigInt(signed(sum, discount)) +
            BigInt(rounding)
          expect(BigInt(total)).toBe(naive)
          expect(Math.abs(total % step)).toBe(0)
          expect(Math.abs(rounding) * 2).toBeLessThanOrEqual(step)
          for (const { gross, total: net } of worth) expect(Math.abs(net)).toBeLessThanOrEqual(Math.abs(gross))
        },
      ),
    )
  })

  it('is unknown where no line has an amount, and counts those that have one', () => {
    expect(purchaseTotal(sumOfLines([null, null]), 0, 0)).toBeNull()
    expect(purchaseTotal(sumOfLines([null, 500]), 100, 0)).toBe(400)
  })

  it('takes a discount off what is given back, too', () => {
    expect(afterDiscount(-1000, discountOn(-1000, { amount: 0, basisPoints: 1250 }) ?? 0)).toBe(-875)
    expect(discountOn(1000, { amount: 1001, basisPoints: null })).toBeNull()
    expect(discountOn(1000, { amount: 0, basisPoints: 10_000 })).toBe(1000)
  })
})

describe('what comes back of a purchase', () => {
  it('is exactly what was paid once everything is back, in any parts and order', () => {
    const sold = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 9000 }), total: fc.integer({ min: 0, max: 500_000 }) }),
      { minLength: 1, maxLength: 5 },
    )
    const steps = fc.array(fc.array(fc.nat(9000), { minLength: 5, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        sold,
        fc.integer({ min: 0, max: 10_000 }),
        currencies,
        steps,
        (lines, basisPoints, currency, parts) => {
          const sum = lines.reduce((all, { total }) => all + total, 0)
          const discount = discountOn(sum, { amount: 0, basisPoints }) ?? 0
          const paid = roundToCash(sum - discount, cashStepOf(currency))
          const rounding = paid - (sum - discount)
          const back = lines.map(() => 0)
          const given = { discount: 0, rounding: 0, total: 0, lines: lines.map(() => 0) }
          for (const wanted of [...parts, lines.map(({ quantity }) => quantity)]) {
            const state = lines.map(({ quantity, total }, at) => {
              const before = back[at] ?? 0
              return { quantity, total, before, after: Math.min(quantity, before + (wanted[at] ?? 0)) }
            })
            const share = sharesOfReturn({ discount, rounding, lines: state, given })
            for (const [at, { quantity, total, after }] of state.entries()) {
              const part = after === quantity ? total : partOfAmount(total, after, quantity)
              given.total += part - (given.lines[at] ?? 0)
              given.lines[at] = part
              back[at] = after
            }
            given.discount += share.discount
            given.rounding += share.rounding
            expect(share.discount).toBeGreaterThanOrEqual(0)
          }
          expect([given.total, given.discount, given.rounding]).toEqual([sum, discount, rounding])
          expect(given.total - given.discount + given.rounding).toBe(paid)
        },
      ),
    )
  })
})
