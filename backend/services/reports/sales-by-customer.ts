import { namesOfCustomers, sumByCustomer } from '#db/repositories/sales-sums.ts'
import { monthSpans, thisYear } from './month-spans.ts'
import type { Report } from './report.ts'
import { averageOf, shareOf } from './share.ts'

type Sum = { customerId: number | null; purchases: number; amount: number; lastOn: string }

/** The best customers first. Purchases that name nobody are one row without a name. */
export const salesByCustomer: Report = {
  name: 'sales-by-customer',
  columns: [
    { key: 'customer', type: 'text' },
    { key: 'purchases', type: 'count' },
    { key: 'amount', type: 'money' },
    { key: 'average', type: 'money' },
    { key: 'share', type: 'percent' },
    { key: 'lastOn', type: 'day' },
  ],
  defaultPeriod: thisYear,
  rows: async (db, period, breathe) => {
    const sums = new Map<number | null, Sum>()
    for (const span of monthSpans(period)) {
      for (const part of await sumByCustomer(db, span)) {
        const known = sums.get(part.customerId)
        if (known === undefined) sums.set(part.customerId, { ...part })
        else {
          known.purchases += part.purchases
          known.amount += part.amount
          if (part.lastOn > known.lastOn) known.lastOn = part.lastOn
        }
      }
      await breathe()
    }
    const names = await namesOfCustomers(
      db,
      [...sums.keys()].filter((id) => id !== null),
    )
    const all = [...sums.values()].sort((a, b) => b.amount - a.amount || (a.customerId ?? 0) - (b.customerId ?? 0))
    const amount = all.reduce((sum, part) => sum + part.amount, 0)
    const purchases = all.reduce((sum, part) => sum + part.purchases, 0)
    return {
      rows: all.map((part) => ({
        customerId: part.customerId,
        customer: part.customerId === null ? null : (names.get(part.customerId) ?? ''),
        purchases: part.purchases,
        amount: part.amount,
        average: averageOf(part.amount, part.purchases),
        share: shareOf(part.amount, amount),
        lastOn: part.lastOn,
      })),
      totals: { purchases, amount, average: averageOf(amount, purchases) },
    }
  },
}
