import { countNewBuyers, firstPurchaseDays } from '#db/sales-columns/sales-sums.ts'
import { lastTwelveMonths, monthSpans } from './month-spans.ts'
import type { Report, ReportRow } from './report.ts'
import { shareOf } from './share.ts'

/** Each month's buyers: those who bought for the first time ever, and those who had bought before. */
export const newAndReturning: Report = {
  name: 'new-and-returning',
  columns: [
    { key: 'month', type: 'month' },
    { key: 'customers', type: 'count' },
    { key: 'newCustomers', type: 'count' },
    { key: 'returningCustomers', type: 'count' },
    { key: 'returningShare', type: 'percent' },
  ],
  defaultPeriod: lastTwelveMonths,
  rows: async ({ sales, breathe }, period) => {
    const rows: ReportRow[] = []
    let newInAll = 0
    const firstDays = firstPurchaseDays(await sales())
    for (const span of monthSpans(period)) {
      const { customers, newCustomers } = countNewBuyers(await sales(), span, firstDays)
      newInAll += newCustomers
      rows.push({
        month: span.month,
        customers,
        newCustomers,
        returningCustomers: customers - newCustomers,
        returningShare: shareOf(customers - newCustomers, customers),
      })
      await breathe()
    }
    return { rows, totals: { newCustomers: newInAll } }
  },
}
