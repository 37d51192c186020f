import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPurchases } from '#tests/bench-forecast/read-purchases.ts'
import { sharedData } from '#tests/shared-data.ts'
import { expectedBasket, fitBaskets, fitGammaGamma, type BasketModel, type SpentMoney } from './basket-value.ts'
import { runToEnd } from './random-sample.ts'

const cdnow = sharedData('purchases/cdnow_sample_shared.csv')

test.skipIf(cdnow === null)('CDNOW: the published p 6.25, q 3.74, v 15.44', () => {
  const split = Date.UTC(1997, 8, 30) / 86_400_000
  const byCustomer = new Map<string, Map<number, number>>()
  for (const { customer, day, amount } of readPurchases(cdnow ?? '')) {
    if (day > split) continue
    const days = byCustomer.get(customer) ?? new Map<number, number>()
    byCustomer.set(customer, days)
    days.set(day, (days.get(day) ?? 0) + (amount ?? 0))
  }
  const repeats = [...byCustomer.values()].flatMap((days): SpentMoney[] => {
    const [, ...later] = [...days].sort((a, b) => a[0] - b[0])
    const sum = later.reduce((total, [, amount]) => total + amount, 0)
    return sum > 0 ? [{ days: later.length, sum }] : []
  })
  const model = runToEnd(fitGammaGamma(repeats, 30))
  expect(repeats.length).toBe(946)
  expect(model.p).toBeCloseTo(6.25, 1)
  expect(model.q).toBeCloseTo(3.74, 1)
  expect(Math.abs(model.v - 15.44)).toBeLessThan(0.1)
})

test('Below thirty repeat customers the median of the shop weighs as two purchase days', () => {
  const model = runToEnd(
    fitBaskets([
      { days: 2, sum: 40 },
      { days: 1, sum: 10 },
      { days: 4, sum: 400 },
    ]),
  )
  expect(model).toEqual({ kind: 'median', median: 20 })
  expect(expectedBasket(model, { days: 2, sum: 100 })).toBe(35)
  expect(expectedBasket(model, { days: 0, sum: 0 })).toBe(20)
})

test('A shop where nothing has an amount expects nothing', () => {
  const model = runToEnd(fitBaskets(Array.from({ length: 50 }, () => ({ days: 3, sum: 0 }))))
  expect(expectedBasket(model, { days: 3, sum: 0 })).toBe(0)
})

test('The same amount everywhere is expected again', () => {
  const model = runToEnd(
    fitBaskets(Array.from({ length: 100 }, (_, index) => ({ days: 2 + (index % 5), sum: 50 * (2 + (index % 5)) }))),
  )
  expect(expectedBasket(model, { days: 3, sum: 150 })).toBeCloseTo(50, 0)
})

test('More spent never lowers what is expected; only returns expect no less than nothing', () => {
  const model: BasketModel = { kind: 'gamma-gamma', p: 6.25, q: 3.74, v: 15.44 }
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: -1e6, max: 1e6 }), fc.nat({ max: 1e6 }), (days, sum, more) => {
      const now = expectedBasket(model, { days, sum })
      expect(now).toBeGreaterThanOrEqual(0)
      expect(expectedBasket(model, { days, sum: sum + more })).toBeGreaterThanOrEqual(now)
    }),
  )
})
