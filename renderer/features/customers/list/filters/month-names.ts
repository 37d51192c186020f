import { useLanguage } from '#renderer/engine/shop.ts'

/** Names of months, 1–12, standing alone. */
export function useMonthNames(): (month: number) => string {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return (month) => format.format(new Date(Date.UTC(2024, month - 1, 1)))
}
