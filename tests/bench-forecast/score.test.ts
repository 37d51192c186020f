import { expect, test } from 'vitest'
import { areaUnderCurve, crps, intervalScore, median, quantile } from './score.ts'

const even = (days: number): number => Math.min(1, days / 100)

test('Quantiles are whole days of what is reached by the end', () => {
  expect(quantile(even, 0.5, 0, 100)).toBe(50)
  expect(quantile(even, 0.5, 0, 40)).toBe(20)
  expect(quantile(even, 0.1, 20, 60)).toBe(24)
})

test('A sure and right forecast has no CRPS; one that never comes is scored by what was promised', () => {
  const sure = (days: number): number => (days >= 10 ? 1 : 0)
  expect(crps(sure, 10, 50)).toBe(0)
  expect(crps(sure, null, 50)).toBe(40 - 0.5 + 0.5 + 0.5)
  expect(crps(even, null, 50)).toBeCloseTo(50 / 12, 2)
})

test('A missed window costs ten times the miss', () => {
  expect(intervalScore(10, 20, 15)).toBe(10)
  expect(intervalScore(10, 20, 23)).toBe(40)
  expect(intervalScore(10, 20, 9)).toBe(20)
})

test('AUC counts ties half', () => {
  expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75)
  expect(areaUnderCurve([0.5, 0.5], [true, false])).toBe(0.5)
  expect(areaUnderCurve([0.5], [true])).toBeNaN()
})

test('The median of an even count lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})
