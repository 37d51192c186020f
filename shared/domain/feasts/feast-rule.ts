import { addDays, dayOfWeek, endOfMonth, type Day } from '../calendar-date.ts'
import { catholicEaster, orthodoxEaster } from './easter.ts'
import { oldStyleDay, type MonthDay } from './julian-calendar.ts'

/** How the day of a feast is found in a year. */
export type FeastRule =
  | { readonly kind: 'fixed'; readonly date: MonthDay }
  /** By the Julian calendar, written as the wall calendar of a common year shows it. */
  | { readonly kind: 'old-style'; readonly date: MonthDay }
  /** So many days after Easter Sunday, before it when negative. */
  | { readonly kind: 'easter'; readonly of: 'orthodox' | 'catholic'; readonly days: number }
  /** ISO weekday, 7 = Sunday; the first is 1, the last −1. */
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  /** The nth such weekday before an old-style date, never on it; of a date in January: of the January after. */
  | { readonly kind: 'weekday-before'; readonly date: MonthDay; readonly weekday: number; readonly nth: number }

export const fixed = (date: MonthDay): FeastRule => ({ kind: 'fixed', date })
export const oldStyle = (date: MonthDay): FeastRule => ({ kind: 'old-style', date })
export const orthodox = (days: number): FeastRule => ({ kind: 'easter', of: 'orthodox', days })
export const catholic = (days: number): FeastRule => ({ kind: 'easter', of: 'catholic', days })
export const sundayOf = (month: number, nth: number): FeastRule => ({ kind: 'weekday', month, weekday: 7, nth })
export const sundayBefore = (date: MonthDay, nth: number): FeastRule => ({
  kind: 'weekday-before',
  date,
  weekday: 7,
  nth,
})
export const saturdayBefore = (date: MonthDay): FeastRule => ({ kind: 'weekday-before', date, weekday: 6, nth: 1 })

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  if (nth > 0) return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (nth - 1))
  const last = endOfMonth(first)
  return addDays(last, -((dayOfWeek(last) - weekday + 7) % 7) + 7 * (nth + 1))
}

/** The day of a rule in a year, exactly one for each year. Only Sundays before Christmas may fall into the next January. */
export function dayOfRule(rule: FeastRule, year: number): Day {
  switch (rule.kind) {
    case 'fixed':
      return `${year}-${rule.date}`
    case 'old-style':
      return oldStyleDay(rule.date, year)
    case 'easter':
      return addDays(rule.of === 'orthodox' ? orthodoxEaster(year) : catholicEaster(year), rule.days)
    case 'weekday':
      return nthWeekday(year, rule.month, rule.weekday, rule.nth)
    case 'weekday-before': {
      const before = oldStyleDay(rule.date, rule.date < '02' ? year + 1 : year)
      const back = (dayOfWeek(before) - rule.weekday + 7) % 7
      return addDays(before, -(back === 0 ? 7 : back) - 7 * (rule.nth - 1))
    }
  }
}
