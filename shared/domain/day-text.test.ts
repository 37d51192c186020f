import { describe, expect, it } from 'vitest'
import { DAY_STYLES, formatDay, formatDaySpan } from './day-text.ts'
import { APP_LANGUAGES, intlLocale, isAppLanguage, type AppLanguage } from './locale.ts'

describe('languages', () => {
  it('name script and country for Intl, since its bare sr is Cyrillic', () => {
    expect(APP_LANGUAGES.map((language) => intlLocale(language))).toEqual([
      'en-GB',
      'ro-RO',
      'ru-RU',
      'sr-Latn-RS',
      'sr-Cyrl-RS',
    ])
    expect(intlLocale('sr-Latn', 'ME')).toBe('sr-Latn-ME')
    expect(intlLocale('en', 'US')).toBe('en-US')
  })

  it('fall back to their first country where Intl would fall back to America', () => {
    expect(intlLocale('en', 'RS')).toBe('en-GB')
    expect(isAppLanguage('sr')).toBe(false)
  })
})

describe('a day in words', () => {
  it('is written in the script of the language', () => {
    expect(formatDay('2026-01-05', 'sr-Latn', 'weekday')).toBe('ponedeljak, 5. januar')
    expect(formatDay('2026-01-05', 'sr-Cyrl', 'weekday')).toBe('понедељак, 5. јануар')
    expect(formatDay('2026-01-05', 'ro', 'long')).toBe('5 ianuarie 2026')
    expect(formatDay('2026-01-05', 'ru', 'short')).toBe('05.01.2026')
    expect(formatDay('2026-01-05', 'en', 'short')).toBe('05/01/2026')
    expect(formatDay('2026-01-05', 'en', 'short', 'US')).toBe('01/05/2026')
  })

  it('names the weekday in full beside a day of its month', () => {
    expect(formatDay('2026-01-06', 'ro', 'in-month')).toBe('marți 6')
    expect(formatDay('2026-01-06', 'en', 'in-month')).toBe('Tuesday 6')
    expect(formatDay('2026-01-06', 'sr-Latn', 'in-month')).toBe('utorak 6.')
  })

  it('has every style in every language', () => {
    for (const language of APP_LANGUAGES)
      for (const style of DAY_STYLES) expect(formatDay('2026-01-05', language, style)).toMatch(/5|2026/)
  })

  it('makes a span with another one, its days written as a day alone is', () => {
    const span = (from: string, to: string, language: AppLanguage) =>
      formatDaySpan(from, to, language).replaceAll(/\s/g, ' ')
    expect(span('2026-11-28', '2026-12-04', 'en')).toBe('28 Nov – 4 Dec 2026')
    expect(span('2026-12-03', '2026-12-04', 'ro')).toBe('3–4 dec. 2026')
    expect(span('2026-12-03', '2026-12-20', 'sr-Latn')).toBe('3.–20. dec 2026.')
    expect(span('2026-11-28', '2026-12-04', 'sr-Cyrl')).toBe('28. нов – 4. дец 2026.')
    expect(span('2026-12-04', '2026-12-04', 'ru')).toBe('4 дек. 2026 г.')
  })
})
