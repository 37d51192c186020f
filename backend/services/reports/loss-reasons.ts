import { lossesByMonth } from '#db/repositories/losses.ts'
import { lastTwelveMonths } from './month-spans.ts'
import type { Report } from './report.ts'

/** Why customers were lost, month by month: recorded losses, with what a year of them brought. `reason` is a code. */
export const lossReasons: Report = {
  name: 'loss-reasons',
  columns: [
    { key: 'month', type: 'month' },
    { key: 'reason', type: 'text' },
    { key: 'customers', type: 'count' },
    { key: 'cameBack', type: 'count' },
    { key: 'yearlyValue', type: 'money' },
  ],
  defaultPeriod: lastTwelveMonths,
  rows: async ({ db }, period) => {
    const rows = (await lossesByMonth(db, period)).map(({ month, reason, ...sums }) => ({
      month,
      reason,
      customers: Number(sums.customers),
      cameBack: Number(sums.cameBack),
      yearlyValue: Number(sums.yearlyValue),
    }))
    const sumOf = (key: 'customers' | 'cameBack' | 'yearlyValue') => rows.reduce((sum, row) => sum + row[key], 0)
    return {
      rows,
      totals: { customers: sumOf('customers'), cameBack: sumOf('cameBack'), yearlyValue: sumOf('yearlyValue') },
    }
  },
}
