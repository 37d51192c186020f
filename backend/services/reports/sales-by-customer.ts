import { readBuyerNames } from '#db/repositories/contact-names.ts'
import { sumByCustomer } from '#db/sales-columns/sales-sums.ts'
import { thisYear } from './month-spans.ts'
import type { Report } from './report.ts'
import { averageOf, shareOf } from './share.ts'

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
  rows: async ({ sales, db }, period, limit) => {
    const { customers, of } = sumByCustomer(await sales(), period)
    const all = customers.map(of)
    const amount = all.reduce((sum, part) => sum + part.amount, 0)
    const purchases = all.reduce((sum, part) => sum + part.purchases, 0)
    // Sorting a hundred thousand by a rule takes long: numbers alone tell who can be among the first.
    const least = Float64Array.from(all, (part) => part.amount).sort()[all.length - limit] ?? -Infinity
    const first = all
      .filter((part) => part.amount >= least)
      .sort((a, b) => b.amount - a.amount || (a.customerId ?? 0) - (b.customerId ?? 0))
      .slice(0, limit)
    const names = await readBuyerNames(
      db,
      first.flatMap(({ customerId }) => customerId ?? []),
    )
    return {
      rows: first.map((part) => ({
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
