import type { ReadableDb } from '#db/open-database.ts'
import { countBuyers, lastContactId, sumSales, sumSalesAndBuyers, type DaySpan } from '#db/repositories/sales-sums.ts'
import { lastTwelveMonths, monthSpans, previousPeriod } from './month-spans.ts'
import type { Report, ReportRow } from './report.ts'
import { averageOf } from './share.ts'

/** Customers looked at in one go, some 20 ms. */
const slice = 10_000

/** Customers who bought in a longer time: no sum of the months, in which one customer counts several times. */
async function buyersOf(db: ReadableDb, period: DaySpan, breathe: () => Promise<void>): Promise<number> {
  const last = await lastContactId(db)
  let buyers = 0
  for (let after = 0; after < last; after += slice) {
    buyers += await countBuyers(db, period, { after, upTo: after + slice })
    await breathe()
  }
  return buyers
}

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
  rows: async (db, period, breathe) => {
    const before = previousPeriod(period)
    const beforeSpans = monthSpans(before)
    const rows: ReportRow[] = []
    const now = { purchases: 0, amount: 0 }
    const past = { purchases: 0, amount: 0 }
    for (const [index, span] of monthSpans(period).entries()) {
      const { purchases, amount, customers } = await sumSalesAndBuyers(db, span)
      await breathe()
      const beforeSpan = beforeSpans[index]
      const earlier = beforeSpan === undefined ? { purchases: 0, amount: 0 } : await sumSales(db, beforeSpan)
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
    return {
      rows,
      totals: {
        purchases: now.purchases,
        customers: await buyersOf(db, period, breathe),
        amount: now.amount,
        average: averageOf(now.amount, now.purchases),
        previousPurchases: past.purchases,
        previousCustomers: await buyersOf(db, before, breathe),
        previousAmount: past.amount,
        previousAverage: averageOf(past.amount, past.purchases),
      },
    }
  },
}
