import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardFormula, unguardFormula } from './formula-guard.ts'

const nasty = fc.string({
  unit: fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    'a',
    '1',
    '0',
    '123456789012',
  ),
})

describe('the guard against formulas', () => {
  it.each(['=1+1', '+381641234567', '-2', '@SUM(A1)', '\t=1', "'=1", '＝1', '0641234567', '01800', '4000123412341234'])(
    'defuses %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`)
    },
  )

  it.each(['Ana', "O'Neil", "'quoted'", '', '064 123', '0', '0.5', '12345', '0a'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text)
  })

  it('is undone exactly', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text)
      }),
      { numRuns: 5000 },
    )
  })

  it('leaves nothing that begins like a formula', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      }),
      { numRuns: 5000 },
    )
  })
})
