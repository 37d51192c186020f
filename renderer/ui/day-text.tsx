import { Text, type TextProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { formatDay, type DayStyle } from '#shared/domain/day-text.ts'

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
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(distance, 'day')
  }
}

export type DayTextProps = TextProps & {
  /** null shows a dash. */
  readonly day: Day | null
  readonly as?: DayStyle
  /** Near days in words, with the date in the tooltip. */
  readonly near?: boolean
}

export function DayText({ day, as = 'medium', near = false, ...text }: DayTextProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const nearDay = useNearDay()
  if (day === null) {
    return (
      <Text component="span" inherit c="dimmed" aria-label={t('common.none')} {...text}>
        –
      </Text>
    )
  }
  return (
    <Text component="span" inherit className="rg-number" {...text}>
      <time dateTime={day} title={near ? format(day, 'long') : undefined}>
        {near ? nearDay(day) : format(day, as)}
      </time>
    </Text>
  )
}
