import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateAmount } from './amount-expression.ts'
import { amountProblem } from './money.ts'

describe('arithmetic in an amount field', () => {
  it.each([
    ['12*3+5', 4100],
    ['5+12*3', 4100],
    ['(4,5+2)x3', 1950],
    ['200-10%', 18_000],
    ['200+10%+10%', 24_200],
    ['200*15%', 3000],
    ['10/3', 333],
    ['10:4', 250],
    ['-(3+4)', -700],
    ['2*-3', -600],
    ['1 250,50 + 3', 125_350],
    ['0,125*100', 1250],
    ['12,50+1 €', 1350],
    ['1.250', 125_000],
    ['1/3*3', 100],
    ['0,005*1', 1],
  ])('%s is worked out', (text, minor) => {
    expect(evaluateAmount(text, 'EUR', 'sr-Latn')).toBe(minor)
  })

  it.each([
    '',
    '2+',
    '(2',
    '2)',
    '10/0',
    '5 5',
    '1e5',
    '2**3',
    'alert(1)',
    '12 lei',
    '1,250+1',
    '()',
    '%',
    '99999999999*99999999',
    '('.repeat(200),
  ])('“%s” is refused', (text) => {
    expect(evaluateAmount(text, 'EUR', 'sr-Latn')).toBeNull()
  })

  it('adds and multiplies whole amounts like integers do', () => {
    const small = fc.integer({ min: 0, max: 99_999 })
    fc.assert(
      fc.property(small, small, small, (a, b, c) => {
        expect(evaluateAmount(`${a}+${b}*${c}`, 'JPY', 'en')).toBe(a + b * c)
        expect(evaluateAmount(`(${a}-${b})*${c}`, 'JPY', 'en')).toBe((a - b) * c + 0)
      }),
    )
  })

  it('never throws and never leaves the limit', () => {
    const pieces = fc
      .array(fc.constantFrom('1', '23', ',', '.', '(', ')', '+', '-', '*', '/', '%', ' ', '€', '0'))
      .map((list) => list.join(''))
    fc.assert(
      fc.property(pieces, (text) => {
        const minor = evaluateAmount(text, 'EUR', 'ru')
        expect(minor === null || amountProblem(minor) === null).toBe(true)
      }),
    )
  })
})
