import { addMonths, startOfMonth, type Day } from '#shared/domain/calendar-date.ts'

export const statementPeriods = ['month', 'quarter', 'year', 'all', 'custom'] as const
export type StatementPeriod = (typeof statementPeriods)[number]

/** From which day a statement of today goes back; null = from the first movement. */
export function startOf(period: Exclude<StatementPeriod, 'custom'>, today: Day): Day | null {
  switch (period) {
    case 'month':
      return startOfMonth(today)
    case 'quarter':
      return addMonths(today, -3)
    case 'year':
      return addMonths(today, -12)
    case 'all':
      return null
  }
}
