import { expect, test } from 'vitest'
import {
  addQuantityPair,
  emptyQuantitySums,
  productQuantityEffect,
  quantityDeviations,
  shopQuantityEffect,
} from './quantity-effect.ts'

test('Without data the effect is a fifth, and a product follows the shop', () => {
  expect(shopQuantityEffect(emptyQuantitySums())).toBeCloseTo(0.2)
  expect(productQuantityEffect(emptyQuantitySums(), 0.6)).toBeCloseTo(0.6)
})

test('Twice as much lasts twice as long: the effect is learnt, and never above 1', () => {
  const sums = emptyQuantitySums()
  for (let pair = 0; pair < 400; pair++) addQuantityPair(sums, pair % 2 === 0 ? 1 : -1, pair % 2 === 0 ? 1 : -1)
  expect(shopQuantityEffect(sums)).toBeGreaterThan(0.95)
  for (let pair = 0; pair < 400; pair++) addQuantityPair(sums, 1, 5)
  expect(shopQuantityEffect(sums)).toBe(1)
})

test('A purchase is compared with the earlier ones of its unit, the first with none', () => {
  const [first, second, third] = quantityDeviations([Math.log(2), Math.log(2), Math.log(4)])
  expect(first).toBe(0)
  expect(second).toBe(0)
  expect(third).toBeCloseTo(Math.log(2))
})
