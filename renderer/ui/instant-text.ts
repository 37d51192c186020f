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
    const unit = bytes >= 1_000_000 ? 'megabyte' : bytes >= 1_000 ? 'kilobyte' : 'byte'
    return new Intl.NumberFormat(intlLocale(language), {
      style: 'unit',
      unit,
      // Short, English has "14 byte".
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    }).format(bytes / { megabyte: 1_000_000, kilobyte: 1_000, byte: 1 }[unit])
  }
}
