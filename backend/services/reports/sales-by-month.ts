import { sumSales } from '#db/sales-columns/sales-sums.ts'
import { lastTwelveMonths, monthSpans, previousPeriod } from './month-spans.ts'
import type { Report, ReportRow } from './report.ts'
import { averageOf } from './share.ts'

/**
 * Months without sales are there with zeros. `previousAmount` of a row is the month as many months earlier as the
 * period is long; the totals compare the whole period with the one before it.
 */
export const salesByMonth: Report = {
  name: 'sales-by-month',
  columns: [
    { key: 'month', type: 'month' },
    { key: 'purchases', type: 'count' },
    { key: 'customers', type: 'count' },
    { key: 'amount', type: 'money' },
    { key: 'average', type: 'money' },
    { key: 'previousAmount', type: 'money' },
  ],
  defaultPeriod: lastTwelveMonths,
  rows: async ({ sales, breathe }, period) => {
    const before = previousPeriod(period)
    const beforeSpans = monthSpans(before)
    const rows: ReportRow[] = []
    const now = { purchases: 0, amount: 0 }
    const past = { purchases: 0, amount: 0 }
    for (const [index, span] of monthSpans(period).entries()) {
      const { purchases, amount, customers } = sumSales(await sales(), span)
      const beforeSpan = beforeSpans[index]
      const earlier = beforeSpan === undefined ? { purchases: 0, amount: 0 } : sumSales(await sales(), beforeSpan)
      now.purchases += purchases
      now.amount += amount
      past.purchases += earlier.purchases
      past.amount += earlier.amount
      rows.push({
        month: span.month,
        purchases,
        customers,
        amount,
        average: averageOf(amount, purchases),
        previousAmount: earlier.amount,
      })
      await breathe()
    }
    // No sum of the months, in which one customer counts several times.
    const whole = sumSales(await sales(), period)
    await breathe()
    const wholeBefore = sumSales(await sales(), before)
    return {
      rows,
      totals: {
        purchases: now.purchases,
        customers: whole.customers,
        amount: now.amount,
        average: averageOf(now.amount, now.purchases),
        previousPurchases: past.purchases,
        previousCustomers: wholeBefore.customers,
        previousAmount: past.amount,
        previousAverage: averageOf(past.amount, past.purchases),
      },
    }
  },
}
