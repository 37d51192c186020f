import { expect, test } from 'vitest'
import { addResidual, emptyResiduals, pairShift, productDeviation, residualLogGap } from './product-rhythm.ts'

const residualsOf = (values: readonly number[]) => {
  const sums = emptyResiduals()
  for (const value of values) addResidual(sums, value)
  return sums
}

test('A product deviates by n / (n + 10) of its mean residual, against all products', () => {
  const product = residualsOf(Array.from({ length: 30 }, () => 5))
  const all = residualsOf([...Array.from({ length: 30 }, () => 5), ...Array.from({ length: 30 }, () => 3)])
  expect(productDeviation(product, all)).toBeCloseTo((30 / 40) * (5 - 4))
})

test('A product that nobody has bought twice deviates by nothing', () => {
  expect(productDeviation(emptyResiduals(), emptyResiduals())).toBe(0)
})

test('A pair takes its shares of what customer and product say', () => {
  expect(pairShift({ customerPull: 0.7, productPull: 0.5 }, 1, -2)).toBeCloseTo(-0.3)
  expect(residualLogGap(4, 1, 0.7)).toBeCloseTo(3.3)
})
