import { describe, expect, it } from 'vitest'
import { formatYearlyDate, parseYearlyDate } from './yearly-date.ts'

const today = '2026-11-22'
const parse = (text: string) => parseYearlyDate(text, today, 'sr-Latn', 'RS')

describe('a birthday as it is typed', () => {
  it('has a year of four digits', () => expect(parse('5.3.1985')).toBe('1985-03-05'))
  it('takes two digits for a year that has been', () => {
    expect(parse('5.3.85.')).toBe('1985-03-05')
    expect(parse('5.3.30')).toBe('1930-03-05')
  })
  it('may have no year', () => {
    expect(parse('5.3.')).toBe('--03-05')
    expect(parse('29/2')).toBe('--02-29')
  })
  it('puts the month first where people do', () => {
    expect(parseYearlyDate('3/5/1985', today, 'en', 'US')).toBe('1985-03-05')
  })
  it('is refused where there is no such day', () => {
    for (const text of ['', '5', '31.2.1985', '32.1.', 'foo', '1.2.3.4']) expect(parse(text)).toBeNull()
  })
  it('is shown so that it can be typed again', () => {
    for (const date of ['1985-03-05', '--02-29', '1930-12-31']) {
      for (const language of ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const) {
        expect(parseYearlyDate(formatYearlyDate(date, language, 'RS'), today, language, 'RS')).toBe(date)
      }
    }
  })
})
