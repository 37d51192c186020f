import { describe, expect, it } from 'vitest'
import { spreadsheetLocale } from './spreadsheet-locale.ts'

describe('the customs of spreadsheets', () => {
  it.each([
    ['sr-Latn', 'RS', ',', '05.01.2026.'],
    ['en', 'RS', ',', '05.01.2026.'],
    ['ro', 'RO', ',', '05.01.2026'],
    ['ro', 'MD', ',', '05.01.2026'],
    ['ru', 'RU', ',', '05.01.2026'],
    ['en', 'DE', ',', '05.01.2026'],
    ['en', 'GB', '.', '05/01/2026'],
    ['en', 'US', '.', '01/05/2026'],
    ['ru', 'US', '.', '01/05/2026'],
    ['en', 'CH', '.', '05.01.2026'],
    ['en', 'EG', '.', '05/01/2026'],
    ['ru', '', ',', '05.01.2026'],
  ] as const)('in %s of %s have the decimal sign %s and the day %s', (language, country, sign, day) => {
    const { decimalSign, separator, formatDay } = spreadsheetLocale(language, country)
    expect([decimalSign, separator, formatDay('2026-01-05')]).toEqual([sign, sign === '.' ? ',' : ';', day])
  })
})
