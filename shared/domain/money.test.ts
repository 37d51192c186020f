import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashStepOf, COMMON_CURRENCIES, isCurrency, minorDigits, roundToCash } from './currency.ts'
import { APP_LANGUAGES } from './locale.ts'
import {
  amountProblem,
  formatDecimal,
  formatMoney,
  formatWholeMoney,
  fromDecimal,
  MAX_AMOUNT,
  parseMoney,
  toDecimal,
} from './money.ts'

const amounts = fc.integer({ min: -MAX_AMOUNT, max: MAX_AMOUNT })
const currencies = fc.constantFrom('EUR', 'RSD', 'RON', 'RUB', 'HUF', 'JPY', 'USD', 'KWD')
const languages = fc.constantFrom(...APP_LANGUAGES)
/** Intl writes no-break spaces; they are asserted as spaces. */
const spaced = (text: string): string => text.replace(/\s/g, ' ')

describe('currencies', () => {
  it('have the digits of ISO 4217', () => {
    expect(['EUR', 'RSD', 'HUF', 'JPY', 'KWD', 'CLF', 'ISK'].map(minorDigits)).toEqual([2, 2, 2, 0, 3, 4, 0])
    expect(COMMON_CURRENCIES.every(isCurrency)).toBe(true)
    expect([isCurrency('eur'), isCurrency('ABC'), isCurrency('')]).toEqual([false, false, false])
  })

  it('are paid in the coins there are', () => {
    expect(['CHF', 'HUF', 'RSD', 'EUR', 'JPY'].map((currency) => cashStepOf(currency))).toEqual([5, 500, 100, 1, 1])
    expect([cashStepOf('RON', 10), cashStepOf('RSD', 1)]).toEqual([10, 1])
    expect(roundToCash(1233, 5)).toBe(1235)
    expect(roundToCash(-1250, 500)).toBe(-1500)
    expect(roundToCash(-49, 100)).toBe(0)
    expect(roundToCash(1233, 1)).toBe(1233)
  })
})

describe('money in words', () => {
  it('shows the digits of the currency whatever the engine thinks', () => {
    expect(spaced(formatMoney(122_200, 'RSD', 'sr-Latn'))).toBe('1.222,00 RSD')
    expect(spaced(formatMoney(1250, 'RON', 'ro'))).toBe('12,50 lei')
    expect(spaced(formatMoney(125_000, 'RUB', 'ru'))).toBe('1 250,00 ₽')
    expect(formatMoney(-5, 'EUR', 'en')).toBe('-€0.05')
    expect(formatMoney(1250, 'JPY', 'en')).toBe('¥1,250')
    expect(formatMoney(0, 'EUR', 'en')).toBe('€0.00')
  })

  it('rounds an estimate to whole units', () => {
    expect(spaced(formatWholeMoney(15_087_674, 'RSD', 'sr-Latn'))).toBe('150.877 RSD')
    expect(formatWholeMoney(125_050, 'EUR', 'en')).toBe('€1,251')
  })

  it('is exact up to the largest safe integer', () => {
    expect(formatDecimal(Number.MAX_SAFE_INTEGER, 'EUR', 'en')).toBe('90,071,992,547,409.91')
    expect(formatDecimal(-Number.MAX_SAFE_INTEGER, 'JPY', 'en')).toBe('-9,007,199,254,740,991')
  })

  it('is read back as it was written, in every language', () => {
    fc.assert(
      fc.property(amounts, currencies, languages, (minor, currency, language) => {
        expect(parseMoney(formatMoney(minor, currency, language), currency, language)).toBe(minor)
        expect(parseMoney(formatDecimal(minor, currency, language), currency, language)).toBe(minor)
      }),
    )
  })
})

describe('money in files', () => {
  it('goes to a decimal number and back without loss', () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        expect(fromDecimal(toDecimal(minor, currency), currency)).toBe(minor)
      }),
    )
  })

  it('rounds what a spreadsheet adds, half away from zero', () => {
    expect(fromDecimal(15.299999999999999, 'EUR')).toBe(1530)
    expect(fromDecimal('1.005', 'EUR')).toBe(101)
    expect(fromDecimal('-1.005', 'EUR')).toBe(-101)
    expect(fromDecimal('0.004999', 'EUR')).toBe(0)
    expect(fromDecimal(1e-7, 'EUR')).toBe(0)
    expect(fromDecimal('1.5e3', 'EUR')).toBe(150_000)
    expect(fromDecimal('2.5', 'JPY')).toBe(3)
  })

  it('is refused where it is no number or too much', () => {
    for (const bad of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1e21,
      10_000_000_000.01,
      '',
      '1,5',
      '0x10',
      '1e999',
      '--1',
      '1 2',
    ]) {
      expect(fromDecimal(bad, 'EUR')).toBeNull()
    }
    expect(fromDecimal(10_000_000_000, 'EUR')).toBe(MAX_AMOUNT)
  })
})

describe('money as people type it', () => {
  it.each([
    ['12,5', 1250],
    ['12.5', 1250],
    ['12', 1200],
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['1 250,5', 125_050],
    ["1'250.50", 125_050],
    ['1.250.000', 125_000_000],
    ['1.250', 125_000],
    [',5', 50],
    ['-3', -300],
    ['−3,10', -310],
    ['€ 5', 500],
    ['5 EUR', 500],
    ['-€5', -500],
    ['0,50', 50],
  ])('%s is understood in Serbian', (text, minor) => {
    expect(parseMoney(text, 'EUR', 'sr-Latn')).toBe(minor)
  })

  it.each([
    '',
    ' ',
    'abc',
    '1,2,3',
    '12,345',
    '1,250',
    '1.25.50',
    '1.250.50',
    '12 50',
    '1e5',
    '5 USD',
    '5--',
    '1,250.5,0',
    '10000000000,01',
    '9'.repeat(400),
  ])('“%s” is refused', (text) => {
    expect(parseMoney(text, 'EUR', 'sr-Latn')).toBeNull()
  })

  it('takes the words of the country for its money', () => {
    expect(parseMoney('1.250 din.', 'RSD', 'sr-Latn')).toBe(125_000)
    expect(parseMoney('12,50 lei', 'RON', 'ro')).toBe(1250)
    expect(parseMoney('250 руб.', 'RUB', 'ru')).toBe(25_000)
    expect(parseMoney('250р', 'RUB', 'ru')).toBe(25_000)
    expect(parseMoney('20 KM', 'BAM', 'sr-Latn')).toBe(2000)
  })

  it('reads one sign before three digits by the language', () => {
    expect(parseMoney('1,250', 'USD', 'en')).toBe(125_000)
    expect(parseMoney('1.250', 'USD', 'en')).toBeNull()
    expect(parseMoney('1.250', 'JPY', 'en')).toBe(1250)
    expect(parseMoney('1.250', 'KWD', 'en')).toBe(1250)
  })

  it('never throws and never leaves the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), currencies, languages, (text, currency, language) => {
        const minor = parseMoney(text, currency, language)
        expect(minor === null || amountProblem(minor) === null).toBe(true)
      }),
    )
  })
})

it('an amount that cannot be stored has a code', () => {
  expect(amountProblem(MAX_AMOUNT)).toBeNull()
  expect(amountProblem(-MAX_AMOUNT - 1)).toBe('amount-out-of-range')
  expect(amountProblem(1e300)).toBe('amount-out-of-range')
  expect(amountProblem(1.5)).toBe('amount-invalid')
  expect(amountProblem(Number.NaN)).toBe('amount-invalid')
})
