import { expect, test } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { bgNbdExpected, bgNbdLogLikelihood, fitBgNbd, hypergeometric, type BgNbd } from './bg-nbd.ts'
import { observedOn } from './bg-nbd-method.ts'
import { historiesOf, knownBy } from './histories.ts'
import { readPurchases } from './read-purchases.ts'

const PUBLISHED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const SPLIT = Date.UTC(1997, 8, 30) / 86_400_000

const cdnow = sharedData('purchases/cdnow_sample_shared.csv')

test.skipIf(cdnow === null)('CDNOW: the published estimates and likelihood', () => {
  const customers = historiesOf(readPurchases(cdnow ?? ''), 'customer').map((history) =>
    observedOn(history, knownBy(history, SPLIT), SPLIT),
  )
  const model = fitBgNbd(customers)
  expect(customers.length).toBe(2357)
  expect(model.r).toBeCloseTo(PUBLISHED.r, 3)
  expect(model.alpha).toBeCloseTo(PUBLISHED.alpha, 2)
  expect(model.a).toBeCloseTo(PUBLISHED.a, 2)
  expect(model.b).toBeCloseTo(PUBLISHED.b, 2)
  expect(bgNbdLogLikelihood(model, customers)).toBeCloseTo(-9582.4, 1)
})

test('The published conditional expectation: 1.226 in 39 weeks of x = 2, tx = 30.43, T = 38.86', () => {
  expect(bgNbdExpected(PUBLISHED, { x: 2, tx: 30.43, T: 38.86 }, 39)).toBeCloseTo(1.226, 3)
})

test('Known values of the hypergeometric function', () => {
  expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.log(2), 12)
  expect(hypergeometric(2, 3, 3, 0.9)).toBeCloseTo(100, 8)
})
