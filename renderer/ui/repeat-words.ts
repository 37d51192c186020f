import { useTranslation } from 'react-i18next'
import type { Repeat } from '#shared/contract/follow-ups.ts'
import { addDays, dayOfWeek } from '#shared/domain/calendar-date.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { readRepeatParts, type RepeatParts, type RuleWeekday } from '#shared/domain/repeat-parts.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useDayFormat } from './day-text.tsx'

/** How a follow-up comes again: simply or by a rule, never both. */
export type Repetition = { readonly repeat: Repeat | null; readonly repeatRule: string | null }

export const once: Repetition = { repeat: null, repeatRule: null }

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const
const ordinals = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const
/** As the catalogs number them. */
const genderNames: Readonly<Record<number, 'm' | 'f' | 'n'>> = { 1: 'm', 2: 'f', 3: 'n' }
const aMonday = '2024-01-01'
const workdays = '1,2,3,4,5'

/** Names of the weekdays, Monday first. */
export function useWeekdayNames(style: 'long' | 'short' = 'long'): readonly string[] {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(intlLocale(language), { weekday: style, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(addDays(aMonday, at))))
}

/** "every month", "every 2 weeks: Monday, Friday", "every month: first Monday, until 5 May". */
export function useRepeatWords(): (repetition: Repetition) => string {
  const { t } = useTranslation()
  const format = useDayFormat()
  const names = useWeekdayNames()
  const genders = t('planning.repeat.genders').split(' ')

  const simply = ({ every, unit }: Repeat): string =>
    every === 1 ? t(`followUps.each.${unit}`) : t(`followUps.every.${unit}`, { count: every })

  function weekdayWords({ nth, weekday }: RuleWeekday): string | null {
    const name = names[weekday - 1] ?? ''
    if (nth === null) return name
    const ordinal = ordinals[String(nth) as keyof typeof ordinals]
    const gender = genderNames[Number(genders[weekday - 1])] ?? 'm'
    return ordinal === undefined ? null : t(`planning.repeat.nth.${ordinal}_${gender}`, { weekday: name })
  }

  /** The days that a rule names; null where they are beyond words. */
  function daysOf({ weekdays, monthDays, months, position }: RepeatParts): string | null {
    const named = weekdays.map(({ weekday }) => weekday).join(',')
    if (months.length > 0 || (weekdays.length > 0 && monthDays.length > 0)) return null
    if (position !== null) return position === -1 && named === workdays ? t('planning.repeat.lastWorkday') : null
    if (named === workdays && weekdays.every(({ nth }) => nth === null)) return t('planning.repeat.workdays')
    const words = [
      ...weekdays.map(weekdayWords),
      ...monthDays.map((day) =>
        day === -1 ? t('planning.repeat.lastDay') : day > 0 ? t('planning.repeat.dayOfMonth', { day }) : null,
      ),
    ]
    return words.includes(null) ? null : words.join(', ')
  }

  function byRule(rule: string): string {
    const parts = readRepeatParts(rule)
    const days = parts === null ? null : daysOf(parts)
    if (parts === null || days === null) return t('planning.repeat.own')
    const every = simply({ every: parts.interval, unit: units[parts.frequency] })
    const named = days === '' ? every : t('planning.repeat.on', { every, what: days })
    if (parts.count !== null) return t('planning.repeat.times', { rule: named, count: parts.count })
    return parts.until === null ? named : t('planning.repeat.until', { rule: named, day: format(parts.until) })
  }

  return ({ repeat, repeatRule }) =>
    repeatRule !== null ? byRule(repeatRule) : repeat === null ? t('followUps.once') : simply(repeat)
}

/** Which of its weekday in the month a day is: first to fourth, or the last one. */
export function nthOfMonth(day: string): RuleWeekday {
  const at = Math.ceil(Number(day.slice(8)) / 7)
  return { nth: at > 4 ? -1 : at, weekday: dayOfWeek(day) }
}
