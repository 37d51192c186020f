import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { formatDay, formatDayDistance, type DayStyle } from '#shared/domain/day-text.ts'

/** Days as the shop's language and country write them. */
export function useDayFormat(): (day: Day, style?: DayStyle) => string {
  const language = useLanguage()
  const { settings } = useShop()
  return (day, style = 'medium') => formatDay(day, language, style, settings.country)
}

/** Near days in words ("today", "in 3 days", "5 days ago"), others as a date. */
export function useNearDay(): (day: Day) => string {
  const language = useLanguage()
  const { today } = useShop()
  const format = useDayFormat()
  return (day) => {
    const distance = daysBetween(today, day)
    if (Math.abs(distance) > 14) return format(day)
    return formatDayDistance(distance, language)
  }
}

/** How far away a day is, however far: “in 3 days”, “in 40 days”. Stands beside its date. */
export function useDayDistance(): (day: Day) => string {
  const language = useLanguage()
  const { today } = useShop()
  return (day) => formatDayDistance(daysBetween(today, day), language)
}

export type DayTextProps = {
  /** null shows a dash. */
  readonly day: Day | null
  readonly as?: DayStyle
  /** Near days in words, with the date in the tooltip. */
  readonly near?: boolean
}

/** A day in tabular digits that never breaks. A plain element: tables have hundreds. */
export function DayText({ day, as = 'medium', near = false }: DayTextProps) {
  const format = useDayFormat()
  const nearDay = useNearDay()
  if (day === null) return <NoDay />
  return (
    <time className="rg-number" dateTime={day} title={near ? format(day, 'long') : undefined}>
      {near ? nearDay(day) : format(day, as)}
    </time>
  )
}

function NoDay() {
  const { t } = useTranslation()
  return (
    <span className="rg-quiet" aria-label={t('common.none')} role="img">
      –
    </span>
  )
}
