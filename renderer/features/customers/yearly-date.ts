import { addYears, type Day } from '#shared/domain/calendar-date.ts'
import { intlLocale, type AppLanguage } from '#shared/domain/locale.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import { parseTypedDay } from '#renderer/ui/typed-day.ts'

/** Stands for any year: a leap year, so that 29 February is a day of it. */
const anyYear = '2000'

/** A birthday as people type it: `5.3.1985`, `5.3.85`, or `5.3.` where the year is not known. Null for anything else. */
export function parseYearlyDate(text: string, today: Day, language: AppLanguage, country: string): string | null {
  const parts = text.split(/[\s./\\-]+/).filter((part) => part !== '')
  if (parts.length === 2) {
    const day = parseTypedDay(text, `${anyYear}-01-01`, language, country)
    return day === null ? null : `--${day.slice(5)}`
  }
  if (parts.length !== 3) return null
  const day = parseTypedDay(text, today, language, country)
  // Two digits of a year mean the one that has been.
  return day !== null && day > today && !parts.some((part) => part.length === 4) ? addYears(day, -100) : day
}

/** As it is typed, so that editing starts from what is read. */
export function formatYearlyDate(date: string, language: AppLanguage, country: string): string {
  if (!date.startsWith('--')) return formatDay(date, language, 'short', country)
  const day = new Date(`${anyYear}-${date.slice(2)}T00:00:00Z`)
  return new Intl.DateTimeFormat(intlLocale(language, country), {
    day: '2-digit',
    month: '2-digit',
    timeZone: 'UTC',
  }).format(day)
}
