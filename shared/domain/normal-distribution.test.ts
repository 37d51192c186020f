import { expect, it } from 'vitest'
import { normalCdf } from './normal-distribution.ts'

it('the normal distribution has its tabulated values', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 14)
  expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14)
  expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 14)
  expect(normalCdf(-6) / 9.865876450376946e-10).toBeCloseTo(1, 7)
  expect(normalCdf(-8) / 6.220960574271785e-16).toBeCloseTo(1, 7)
  expect([normalCdf(-40), normalCdf(40), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1, 0, 1])
})
