import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectedPurchases } from './expected-purchases.ts'
import { createPosterior, updatePosterior } from './posterior.ts'
import { BUILT_IN_SHOP, shopModel } from './shop-model.ts'
import { yearAhead } from './year-ahead.ts'

const { customer } = shopModel(BUILT_IN_SHOP, new Map())
/** Gaps of a mean and a spread of their logarithms. */
const state = fc
  .record({
    gaps: fc.integer({ min: 0, max: 500 }),
    mean: fc.double({ min: -0.5, max: 8, noNaN: true }),
    variance: fc.double({ min: 0, max: 2, noNaN: true }),
  })
  .map(({ gaps, mean, variance }) => {
    const weight = Math.min(gaps, 10)
    return { gaps, weight, sum: weight * mean, squares: weight * (mean * mean + variance) }
  })

it('counts the purchases of the next year as the exact chains do, within one and a half hundredths', () => {
  fc.assert(
    fc.property(state, (seen) => {
      const posterior = updatePosterior(createPosterior(), customer, seen)
      const exact = expectedPurchases(posterior, 0, 365)
      expect(Math.abs(yearAhead(customer, posterior, seen.gaps) - exact)).toBeLessThanOrEqual(
        0.015 * Math.max(exact, 0.2),
      )
    }),
    { numRuns: 2000 },
  )
})

it('says the same whoever was asked for before', () => {
  const fresh = shopModel(BUILT_IN_SHOP, new Map()).customer
  fc.assert(
    fc.property(state, (seen) => {
      const posterior = updatePosterior(createPosterior(), customer, seen)
      expect(yearAhead(fresh, posterior, seen.gaps)).toBe(yearAhead(customer, posterior, seen.gaps))
    }),
  )
})
