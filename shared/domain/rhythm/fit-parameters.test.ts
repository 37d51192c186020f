import { expect, test } from 'vitest'
import { chance, createRandom, randomNormal } from '../random.ts'
import { fitCustomerRhythm, fitProductRhythm } from './fit-parameters.ts'
import { gapSample, type GapSample, type SampledGap } from './gap-sample.ts'
import { CUSTOMER_DEFAULTS, PRODUCT_DEFAULTS } from './parameters.ts'
import { runToEnd } from './random-sample.ts'
import { sampleUnit } from './sample-unit.ts'

/** Customers of a made-up shop, followed for three years: typical gap `typical` days, spread `spread`, one in ten leaves after a purchase. */
const simulated = (customers: number, typical: number, spread: number): GapSample => {
  const random = createRandom(7, 'rhythm-fit')
  const rows: SampledGap[] = []
  for (let customer = 0; customer < customers; customer++) {
    const mean = Math.log(typical) + 0.5 * randomNormal(random)
    const days = [Math.floor(random() * 200)]
    while (!chance(random, 0.1)) {
      const day = (days.at(-1) ?? 0) + Math.max(1, Math.round(Math.exp(mean + spread * randomNormal(random))))
      if (day > 1095) break
      days.push(day)
    }
    sampleUnit(rows, days, 1095)
  }
  return gapSample(rows)
}

test('A fit finds how a shop was made', () => {
  const fitted = runToEnd(fitCustomerRhythm(simulated(200, 21, 0.3), CUSTOMER_DEFAULTS))
  expect(Math.exp(fitted.mean)).toBeGreaterThan(18)
  expect(Math.exp(fitted.mean)).toBeLessThan(24)
  expect(fitted.meanSpread).toBeGreaterThan(0.4)
  expect(fitted.meanSpread).toBeLessThan(0.65)
  expect(fitted.gapSpread).toBeGreaterThan(0.24)
  expect(fitted.gapSpread).toBeLessThan(0.38)
  expect(fitted.leave / (fitted.leave + fitted.stay)).toBeLessThan(0.2)
})

test('The same gaps give the same parameters, in one go or in slices, and survive JSON', () => {
  const sample = simulated(60, 40, 0.6)
  const slices = fitCustomerRhythm(sample, CUSTOMER_DEFAULTS)
  let count = 0
  let step = slices.next()
  while (step.done !== true) {
    count += 1
    step = slices.next()
  }
  const again = runToEnd(fitCustomerRhythm(sample, CUSTOMER_DEFAULTS))
  expect(again).toEqual(step.value)
  expect(JSON.parse(JSON.stringify(again))).toEqual(again)
  expect(count).toBeGreaterThan(100)
})

test('Without any gap the built-in parameters stay', () => {
  const fitted = runToEnd(fitCustomerRhythm(gapSample([]), CUSTOMER_DEFAULTS))
  expect(fitted.mean).toBeCloseTo(CUSTOMER_DEFAULTS.mean, 0)
  expect(fitted.gapSpread).toBeCloseTo(CUSTOMER_DEFAULTS.gapSpread, 0)
})

test('Pairs that follow their customer and their product pull harder than those that do not', () => {
  const random = createRandom(3, 'pairs')
  const rows = (follows: number): GapSample => {
    const gaps: SampledGap[] = []
    for (let pair = 0; pair < 120; pair++) {
      const shifts = { customerShift: randomNormal(random), productShift: 0 }
      const mean = PRODUCT_DEFAULTS.mean + follows * shifts.customerShift
      const days = [0]
      for (let gap = 0; gap < 4; gap++) {
        days.push(days[gap]! + Math.max(1, Math.round(Math.exp(mean + 0.4 * randomNormal(random)))))
      }
      sampleUnit(gaps, days, days.at(-1)! + 5, { fromGap: 1, shiftsAt: () => shifts })
    }
    return gapSample(gaps)
  }
  const following = runToEnd(fitProductRhythm(rows(1), PRODUCT_DEFAULTS))
  const apart = runToEnd(fitProductRhythm(rows(0), PRODUCT_DEFAULTS))
  expect(following.customerPull).toBeGreaterThan(0.85)
  expect(apart.customerPull).toBeLessThan(0.3)
})
