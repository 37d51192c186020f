import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useNearDay } from '#renderer/ui/day-text.tsx'
import { timeIn, todayIn } from '#shared/domain/calendar-date.ts'
import { intlLocale } from '#shared/domain/locale.ts'

/** An instant as day and time in the shop: "today, 14:02". */
export function useInstantText(): (instant: string) => string {
  const { settings } = useShop()
  const near = useNearDay()
  return (instant) => {
    const ms = Date.parse(instant)
    return `${near(todayIn(settings.timeZone, ms))}, ${timeIn(settings.timeZone, ms)}`
  }
}

/** Bytes in words: "1.2 MB". */
export function useBytesText(): (bytes: number) => string {
  const language = useLanguage()
  return (bytes) => {
    const inMegabytes = bytes >= 1_000_000
    return new Intl.NumberFormat(intlLocale(language), {
      style: 'unit',
      unit: inMegabytes ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: inMegabytes ? 1 : 0,
    }).format(bytes / (inMegabytes ? 1_000_000 : 1_000))
  }
}
