import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APP_LANGUAGES } from './locale.ts'
import {
  formatQuantity,
  MAX_QUANTITY,
  parseQuantity,
  quantityFromDecimal,
  quantityProblem,
  quantityToDecimal,
} from './quantity.ts'

const quantities = fc.integer({ min: -MAX_QUANTITY, max: MAX_QUANTITY })

describe('quantities', () => {
  it('show no digits that say nothing', () => {
    expect([2000, 1500, 125, 1_234_500].map((quantity) => formatQuantity(quantity, 'ro'))).toEqual([
      '2',
      '1,5',
      '0,125',
      '1.234,5',
    ])
  })

  it('say what is wrong with a typed one', () => {
    expect(['0', '0.0005', '1e12', '1000000000000', 'two'].map((text) => quantityProblem(text, 'en'))).toEqual([
      'zero',
      'too-fine',
      'too-large',
      'too-large',
      'unclear',
    ])
    expect(['2', '-1', '0.125'].map((text) => quantityProblem(text, 'en'))).toEqual([null, null, null])
  })

  it('take comma and dot', () => {
    expect(['1,5', '1.5', '0.125', '-2', '2', '1,250'].map((text) => parseQuantity(text, 'sr-Latn'))).toEqual([
      1500, 1500, 125, -2000, 2000, 1250,
    ])
    expect(['', 'x', '1,2345', '1000001'].map((text) => parseQuantity(text, 'sr-Latn'))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('are read back as written', () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom(...APP_LANGUAGES), (quantity, language) => {
        expect(parseQuantity(formatQuantity(quantity, language), language)).toBe(quantity)
        expect(quantityFromDecimal(quantityToDecimal(quantity))).toBe(quantity)
      }),
    )
  })
})
