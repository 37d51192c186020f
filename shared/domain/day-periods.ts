import { intlLocale, type AppLanguage } from './locale.ts'

const words = (locale: string, hour: number): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2000, 0, 1, hour)))
    .find(({ type }) => type === 'dayPeriod')?.value ?? ''

/** The words for the halves of the day where clocks have twelve hours (`en` in the US: AM, PM); null where they have 24. */
export function dayPeriods(
  language: AppLanguage,
  country: string,
): { readonly am: string; readonly pm: string } | null {
  const locale = intlLocale(language, country)
  const { hour12 = false } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return hour12 ? { am: words(locale, 9), pm: words(locale, 21) } : null
}
