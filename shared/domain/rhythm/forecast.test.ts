import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOf, expectedOf, forecastOf, outlookOf } from './forecast.ts'
import { gapsOfDays, type GapState } from './gap-state.ts'
import { CUSTOMER_DEFAULTS, type RhythmParameters } from './parameters.ts'
import { shopRhythm } from './shop-rhythm.ts'

const shop = shopRhythm(CUSTOMER_DEFAULTS)

const stateOf = (gaps: readonly number[]): GapState => {
  let day = 0
  return gapsOfDays([0, ...gaps.map((gap) => (day += gap))])
}

const gaps = fc.array(fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 20_000 })), { maxLength: 30 })

/** Parameters far beyond what a fit finds. */
const parameters: fc.Arbitrary<RhythmParameters> = fc.record({
  mean: fc.double({ min: -2, max: 12, noNaN: true }),
  meanSpread: fc.double({ min: 1e-3, max: 20, noNaN: true }),
  gapSpread: fc.double({ min: 1e-3, max: 50, noNaN: true }),
  gapSpreadSpread: fc.double({ min: 1e-3, max: 20, noNaN: true }),
  skip: fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
  leave: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
  stay: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
})

const ROUNDING = 1e-9

test('Longer silence never raises the probability of still being a customer', () => {
  fc.assert(
    fc.property(gaps, parameters, fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (history, values, silence, more) => {
      const rhythm = shopRhythm(values)
      const state = stateOf(history)
      const forecast = forecastOf(rhythm, state)
      const now = outlookOf(rhythm, state, forecast, silence)
      const later = outlookOf(rhythm, state, forecast, silence + more)
      expect(later.alive).toBeLessThanOrEqual(now.alive + ROUNDING)
    }),
    { numRuns: 500 },
  )
})

test('From her early quarter on, longer silence makes coming back in time no likelier, but for a hundredth', () => {
  fc.assert(
    fc.property(gaps, fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (history, silence, more) => {
      const state = stateOf(history)
      const forecast = forecastOf(shop, state)
      const from = Math.ceil(forecast.q25) + silence
      const now = outlookOf(shop, state, forecast, from).back
      expect(outlookOf(shop, state, forecast, from + more).back).toBeLessThanOrEqual(now + 0.01)
    }),
    { numRuns: 500 },
  )
})

test('The window opens before the due date and closes after it', () => {
  fc.assert(
    fc.property(gaps, parameters, (history, values) => {
      const { q10, q25, q50, q75, q90 } = forecastOf(shopRhythm(values), stateOf(history))
      expect([q10, q25, q50, q75, q90]).toEqual([q10, q25, q50, q75, q90].sort((a, b) => a - b))
      expect(q10).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('Every number is a number, whatever the history and the parameters', () => {
  const histories = fc.oneof(
    gaps,
    fc.constant(Array.from({ length: 3000 }, () => 1)),
    fc.constant([1, 36_500]),
    fc.constant([]),
  )
  const silences = fc.oneof(fc.nat({ max: 400 }), fc.constant(40_000))
  fc.assert(
    fc.property(histories, parameters, silences, (history, values, silence) => {
      const rhythm = shopRhythm(values)
      const state = stateOf(history)
      const forecast = forecastOf(rhythm, state)
      for (const [name, value] of Object.entries(forecast)) expect(value, name).not.toBeNaN()
      const outlook = outlookOf(rhythm, state, forecast, silence)
      for (const share of [outlook.alive, outlook.back, forecast.ownShare, chanceOf(rhythm, state, silence, 30)]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + ROUNDING)
      }
      const expected = expectedOf(rhythm, state, silence, 365)
      expect(expected).toBeGreaterThanOrEqual(0)
      expect(expected).toBeLessThan(Infinity)
    }),
    { numRuns: 500 },
  )
})

test('More of the same history moves the weight to her own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 0, max: 20 }), (gap, count) => {
      const share = (times: number): number =>
        forecastOf(shop, stateOf(Array.from({ length: times }, () => gap))).ownShare
      expect(share(count + 1)).toBeGreaterThan(share(count))
    }),
  )
})

test('Daily purchases for years and then silence: overdue within days, at risk within weeks', () => {
  const state = stateOf(Array.from({ length: 1500 }, () => 1))
  const forecast = forecastOf(shop, state)
  expect(forecast.overdueFrom).toBeLessThanOrEqual(3)
  expect(forecast.atRiskFrom).toBeLessThan(60)
})

test('Someone who comes every three years is not lost the day after', () => {
  const state = stateOf([1100, 1090, 1105])
  expect(outlookOf(shop, state, forecastOf(shop, state), 1).status).toBe('not-due')
})

test('The next change of status is announced', () => {
  const state = stateOf([28, 30, 27, 29])
  const forecast = forecastOf(shop, state)
  const early = outlookOf(shop, state, forecast, 3)
  expect(early).toMatchObject({ status: 'not-due', changesAt: forecast.dueFrom })
  expect(outlookOf(shop, state, forecast, forecast.lostFrom)).toMatchObject({ status: 'lost', changesAt: Infinity })
})

test('A pair follows what surrounds it, and a big purchase puts the next one off', () => {
  const state = stateOf([30])
  const plain = forecastOf(shop, state).q50
  expect(forecastOf(shop, state, { shift: 0.5 }).q50).toBeGreaterThan(plain)
  expect(forecastOf(shop, state, { quantityTerm: Math.log(2) }).q50).toBeGreaterThan(1.5 * plain)
})
