import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { intlLocale } from '#shared/domain/locale.ts'

/** Two days as people write a span of them: `12–19 Nov 2026`; one day where they are the same. */
export function useDayRange(): (from: Day, to: Day) => string {
  const language = useLanguage()
  const { settings } = useShop()
  const format = new Intl.DateTimeFormat(intlLocale(language, settings.country), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (from, to) => format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}
