import { addDays, addMonths, endOfMonth, startOfMonth, type Day } from '#shared/domain/calendar-date.ts'
import type { DaySpan } from '#db/sales-columns/sales-sums.ts'

export type MonthSpan = DaySpan & {
  /** `YYYY-MM` */
  readonly month: string
}

/** The months that a period touches, the first and the last cut to it. */
export function monthSpans({ from, to }: DaySpan): readonly MonthSpan[] {
  const spans: MonthSpan[] = []
  for (let start: Day = from; start <= to; start = addDays(endOfMonth(start), 1)) {
    const end = endOfMonth(start)
    spans.push({ month: start.slice(0, 7), from: start, to: end < to ? end : to })
  }
  return spans
}

/** The same number of months before a period; a whole month stays a whole month. */
export function previousPeriod(period: DaySpan): DaySpan {
  const months = -monthSpans(period).length
  const to = addMonths(period.to, months)
  return {
    from: addMonths(period.from, months),
    to: period.to === endOfMonth(period.to) ? endOfMonth(to) : to,
  }
}

/** The twelve full months before this one, and this one so far. */
export const lastTwelveMonths = (today: Day): DaySpan => ({ from: addMonths(startOfMonth(today), -12), to: today })

/** This year so far. */
export const thisYear = (today: Day): DaySpan => ({ from: `${today.slice(0, 4)}-01-01`, to: today })
