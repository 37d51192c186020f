import type { Day } from '#shared/domain/calendar-date.ts'
import { createStore } from '#renderer/engine/store.ts'
import { spanOf, type PeriodName, type Span } from './periods.ts'

export type ReportPeriod =
  | { readonly name: Exclude<PeriodName, 'custom'> }
  | { readonly name: 'custom'; readonly from: Day | null; readonly to: Day | null }

/** Stays from report to report, and while one looks at a customer in between. */
export const reportPeriod = createStore<ReportPeriod>({ name: 'last-12-months' })

/** The day of reports that tell how things stand; null = today, whichever day that is. */
export const reportDay = createStore<Day | null>(null)

/** Null for a period that is not complete or ends before it begins. */
export function spanOfPeriod(period: ReportPeriod, today: Day): Span | null {
  if (period.name !== 'custom') return spanOf(period.name, today)
  const { from, to } = period
  return from === null || to === null || from > to ? null : { from, to }
}
