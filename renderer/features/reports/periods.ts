import { addMonths, endOfMonth, startOfMonth, type Day } from '#shared/domain/calendar-date.ts'

export type Span = { readonly from: Day; readonly to: Day }

export const periodNames = ['this-month', 'last-month', 'this-year', 'last-12-months', 'custom'] as const
export type PeriodName = (typeof periodNames)[number]

/** The days of a named period. The twelve months end with this one, so that the chart has twelve bars. */
export function spanOf(name: Exclude<PeriodName, 'custom'>, today: Day): Span {
  switch (name) {
    case 'this-month':
      return { from: startOfMonth(today), to: today }
    case 'last-month': {
      const before = addMonths(startOfMonth(today), -1)
      return { from: before, to: endOfMonth(before) }
    }
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
    case 'last-12-months':
      return { from: addMonths(startOfMonth(today), -11), to: today }
  }
}
