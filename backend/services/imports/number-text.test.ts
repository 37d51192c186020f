import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countNumber, decideSign, decimalText, newSignEvidence, splitNumber, type DecimalSign } from './number-text.ts'

const plain = (text: string, sign: DecimalSign | null = null): string | null => {
  const number = splitNumber(text)
  return number === null ? null : decimalText(number, sign)
}

describe('numbers of files', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u00a0234\u202f567,5', '1234567.5'],
    ["1'234.50", '1234.50'],
    ['1.234.567', '1234567'],
    ['1,23,456.00', '123456.00'],
    ['€ 12,50', '12.50'],
    ['12.50 din.', '12.50'],
    ['RSD 1.250,00', '1250.00'],
    ['$-5.00', '-5.00'],
    ['-$5.00', '-5.00'],
    ['(5.00)', '-5.00'],
    ['5,00-', '-5.00'],
    ['−5', '-5'],
    ['12,-', '12'],
    ['.5', '0.5'],
    ['1.5E+03', '1500'],
    ['33.300000000000004', '33.300000000000004'],
  ])('reads %s', (text, wanted) => {
    expect(plain(text)).toBe(wanted)
  })

  it.each(['', 'many', '1/2', '12 34 x 5', '1.2.3,4,5', '--', 'x'.repeat(100)])('takes %j for no number', (text) => {
    expect(plain(text)).toBeNull()
  })

  it('leaves 1.234 to its column', () => {
    expect([plain('1.234', '.'), plain('1.234', ','), plain('1.234')]).toEqual(['1.234', '1234', '1234'])
  })

  it('learns the decimal sign from the cells that prove it', () => {
    const evidence = newSignEvidence()
    for (const cell of ['1.234', '12,5', '7']) countNumber(evidence, cell)
    expect(decideSign(evidence)).toBe(',')
  })

  it('reads back amounts of both styles', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('en-US', 'de-DE'), (minor, locale) => {
        const text = (minor / 100).toLocaleString(locale, { minimumFractionDigits: 2 })
        expect(Number(plain(text))).toBe(minor / 100)
      }),
    )
  })
})
