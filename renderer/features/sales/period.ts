import { addDays, addMonths, dayOfWeek, endOfMonth, startOfMonth, type Day } from '#shared/domain/calendar-date.ts'

export const periodNames = ['week', 'month', 'lastMonth', 'year', 'all', 'custom'] as const
export type PeriodName = (typeof periodNames)[number]

/** Both ends included; null is open. */
export type Span = { readonly from: Day | null; readonly to: Day | null }

/** The days of a named period, as of `today`; weeks start on Monday. */
export function spanOf(name: Exclude<PeriodName, 'custom'>, today: Day): Span {
  switch (name) {
    case 'week': {
      const monday = addDays(today, 1 - dayOfWeek(today))
      return { from: monday, to: addDays(monday, 6) }
    }
    case 'month':
      return { from: startOfMonth(today), to: endOfMonth(today) }
    case 'lastMonth': {
      const last = addMonths(startOfMonth(today), -1)
      return { from: last, to: endOfMonth(last) }
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` }
    case 'all':
      return { from: null, to: null }
  }
}
