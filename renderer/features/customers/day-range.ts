import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { formatDaySpan } from '#shared/domain/day-text.ts'

/** A span of days as the shop's language and country write it. */
export function useDayRange(): (from: Day, to: Day) => string {
  const language = useLanguage()
  const { settings } = useShop()
  return (from, to) => formatDaySpan(from, to, language, settings.country)
}
