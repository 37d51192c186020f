import { dayNumber, type Day } from './calendar-date.ts'
import { intlLocale, type AppLanguage } from './locale.ts'

/** short 05.01.2026 · medium 5 Jan 2026 · long 5 January 2026 · weekday Monday, 5 January · month January 2026 ·
    day-month 5 January ·
    in-month Monday 5 (the weekday in full: Romanian shortens Tuesday and March alike) */
export const DAY_STYLES = ['short', 'medium', 'long', 'weekday', 'month', 'day-month', 'in-month'] as const

export type DayStyle = (typeof DAY_STYLES)[number]

const OPTIONS: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  'in-month': { weekday: 'long', day: 'numeric' },
}

/** Intl's formatters are costly to make. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A day as people of that language (and country, where its format differs) write it. */
export const formatDay = (day: Day, language: AppLanguage, style: DayStyle, country?: string): string => {
  const locale = intlLocale(language, country)
  const key = `${locale} ${style}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], calendar: 'gregory', timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter.format(dayNumber(day) * 86_400_000)
}

/** Two days as people write a span of them: `12–19 Nov 2026`; one day where they are the same. */
export const formatDaySpan = (from: Day, to: Day, language: AppLanguage, country?: string): string => {
  const format = new Intl.DateTimeFormat(intlLocale(language, country), {
    ...OPTIONS.medium,
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  const span = format.formatRange(dayNumber(from) * 86_400_000, dayNumber(to) * 86_400_000)
  // CLDR writes a Serbian span with 04. where a day alone is 4.
  return span.replaceAll(/(?<!\d)0(?=\d\.)/g, '')
}

const distances = new Map<AppLanguage, Intl.RelativeTimeFormat>()

/** "today", "in 3 days", "5 days ago". */
export const formatDayDistance = (days: number, language: AppLanguage): string => {
  let formatter = distances.get(language)
  if (!formatter) {
    formatter = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    distances.set(language, formatter)
  }
  return formatter.format(days, 'day')
}
