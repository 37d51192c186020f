import type { TFunction } from 'i18next'
import { addDays } from '#shared/domain/calendar-date.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import { intlLocale, type AppLanguage } from '#shared/domain/locale.ts'
import type { Recurrence } from '#shared/domain/recurrence.ts'
import { readRepeatParts, type RepeatParts, type RuleWeekday } from '#shared/domain/repeat-parts.ts'

/** How a follow-up comes again: simply or by a rule, never both. */
export type Repetition = { readonly repeat: Recurrence | null; readonly repeatRule: string | null }

/** Where it is said. */
export type RepeatPlace = { readonly language: AppLanguage; readonly country: string }

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const
const ordinals = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const
/** As the catalogs number them. */
const genderNames: Readonly<Record<number, 'm' | 'f' | 'n'>> = { 1: 'm', 2: 'f', 3: 'n' }
const aMonday = '2024-01-01'
const workdays = '1,2,3,4,5'

/** Names of the weekdays, Monday first. */
export function weekdayNames(language: AppLanguage, style: 'long' | 'short' = 'long'): readonly string[] {
  const format = new Intl.DateTimeFormat(intlLocale(language), { weekday: style, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(addDays(aMonday, at))))
}

function wordSimply(t: TFunction, { every, unit }: Recurrence): string {
  return every === 1 ? t(`followUps.each.${unit}`) : t(`followUps.every.${unit}`, { count: every })
}

function wordWeekday(t: TFunction, { nth, weekday }: RuleWeekday, names: readonly string[]): string | null {
  const name = names[weekday - 1] ?? ''
  if (nth === null) return name
  const ordinal = ordinals[String(nth) as keyof typeof ordinals]
  const gender = genderNames[Number(t('planning.repeat.genders').split(' ')[weekday - 1])] ?? 'm'
  return ordinal === undefined ? null : t(`planning.repeat.nth.${ordinal}_${gender}`, { weekday: name })
}

/** The days that a rule names; null where they are beyond words. */
function wordDays(t: TFunction, parts: RepeatParts, language: AppLanguage): string | null {
  const { weekdays, monthDays, months, position } = parts
  const named = weekdays.map(({ weekday }) => weekday).join(',')
  if (months.length > 0 || (weekdays.length > 0 && monthDays.length > 0)) return null
  if (position !== null) return position === -1 && named === workdays ? t('planning.repeat.lastWorkday') : null
  if (named === workdays && weekdays.every(({ nth }) => nth === null)) return t('planning.repeat.workdays')
  const names = weekdayNames(language)
  const words = [
    ...weekdays.map((weekday) => wordWeekday(t, weekday, names)),
    ...monthDays.map((day) =>
      day === -1 ? t('planning.repeat.lastDay') : day > 0 ? t('planning.repeat.dayOfMonth', { day }) : null,
    ),
  ]
  return words.includes(null) ? null : words.join(', ')
}

/** What the value of an RRULE says; one that is beyond words is called a rule of its own. */
export function wordRule(t: TFunction, rule: string, { language, country }: RepeatPlace): string {
  const parts = readRepeatParts(rule)
  const days = parts === null ? null : wordDays(t, parts, language)
  if (parts === null || days === null) return t('planning.repeat.own')
  const every = wordSimply(t, { every: parts.interval, unit: units[parts.frequency] })
  const named = days === '' ? every : t('planning.repeat.on', { every, what: days })
  if (parts.count !== null) return t('planning.repeat.times', { rule: named, count: parts.count })
  if (parts.until === null) return named
  return t('planning.repeat.until', { rule: named, day: formatDay(parts.until, language, 'medium', country) })
}

/** "every month", "every 2 weeks: Monday, Friday", "every month: first Monday, until 5 May". */
export function wordRepeat(t: TFunction, { repeat, repeatRule }: Repetition, place: RepeatPlace): string {
  if (repeatRule !== null) return wordRule(t, repeatRule, place)
  return repeat === null ? t('followUps.once') : wordSimply(t, repeat)
}
