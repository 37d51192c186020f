import { expect, test } from 'vitest'
import { normalCdf } from '../normal-distribution.ts'
import { quickCdf, quickDensity } from './normal-table.ts'

test('Known values of Φ to 1e-12', () => {
  const known = [
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [2.5758293035489004, 0.995],
    [-3, 0.0013498980316300933],
    [-6, 9.865876450376946e-10],
  ] as const
  for (const [z, value] of known) expect(Math.abs(quickCdf(z) - value), `Φ(${z})`).toBeLessThan(1e-12)
})

test('The table agrees with the rational approximation everywhere, and its slope with the density', () => {
  for (let z = -9; z <= 9; z += 0.00137) {
    expect(Math.abs(quickCdf(z) - normalCdf(z))).toBeLessThan(1e-12)
    expect(Math.abs(quickDensity(z) - Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI))).toBeLessThan(1e-9)
  }
})

test('Beyond the table it is 0 or 1; what is no number stays none', () => {
  expect([quickCdf(-1e300), quickCdf(-Infinity), quickCdf(40), quickCdf(Infinity)]).toEqual([0, 0, 1, 1])
  expect(quickCdf(NaN)).toBeNaN()
})
