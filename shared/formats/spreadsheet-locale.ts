import { dayNumber, type Day } from '#shared/domain/calendar-date.ts'
import { intlLocale, type AppLanguage } from '#shared/domain/locale.ts'

/** How the spreadsheets of a country write numbers, lists and days: by the country, whatever the shop's language is. */
export type SpreadsheetLocale = {
  readonly decimalSign: string
  /** Between the cells of a CSV: where the comma is the decimal sign, it can't be the comma. */
  readonly separator: ',' | ';'
  readonly formatDay: (day: Day) => string
}

const known = new Map<string, SpreadsheetLocale>()

export function spreadsheetLocale(language: AppLanguage, country: string): SpreadsheetLocale {
  const key = `${language} ${country}`
  let found = known.get(key)
  if (found === undefined) {
    found = create(localeOf(language, country))
    known.set(key, found)
  }
  return found
}

/** The language most spoken there, without its script: ICU knows the customs of `en-GB`, not those of `en-Latn-GB`. */
function localeOf(language: AppLanguage, country: string): string {
  if (country === '') return intlLocale(language)
  const likely = new Intl.Locale(`und-${country}`).maximize()
  return `${likely.language}-${country}`
}

function create(locale: string): SpreadsheetLocale {
  const numbers = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5)
  const decimalSign = numbers.find(({ type }) => type === 'decimal')?.value === '.' ? '.' : ','
  const days = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  })
  return {
    decimalSign,
    separator: decimalSign === ',' ? ';' : ',',
    // Signs that turn the writing direction are not part of a date.
    formatDay: (day) => days.format(dayNumber(day) * 86_400_000).replace(/[\u200e\u200f]/g, ''),
  }
}
