import { useTranslation } from 'react-i18next'
import { dayOfWeek } from '#shared/domain/calendar-date.ts'
import type { RuleWeekday } from '#shared/domain/repeat-parts.ts'
import { weekdayNames, wordRepeat, type Repetition } from '#shared/i18n/repeat-words.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'

export type { Repetition }

export const once: Repetition = { repeat: null, repeatRule: null }

/** Names of the weekdays, Monday first. */
export const useWeekdayNames = (style: 'long' | 'short' = 'long'): readonly string[] =>
  weekdayNames(useLanguage(), style)

/** "every month", "every 2 weeks: Monday, Friday", "every month: first Monday, until 5 May". */
export function useRepeatWords(): (repetition: Repetition) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { country } = useShop().settings
  return (repetition) => wordRepeat(t, repetition, { language, country })
}

/** Which of its weekday in the month a day is: first to fourth, or the last one. */
export function nthOfMonth(day: string): RuleWeekday {
  const at = Math.ceil(Number(day.slice(8)) / 7)
  return { nth: at > 4 ? -1 : at, weekday: dayOfWeek(day) }
}
