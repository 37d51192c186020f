import { readMethodNames } from '#db/repositories/payment-methods.ts'
import { sumByPaymentMethod } from '#db/sales-columns/sales-sums.ts'
import { thisYear } from './month-spans.ts'
import type { Report } from './report.ts'
import { shareOf } from './share.ts'

/** `method` is the code of a built-in way to pay, whose words are the caller's, or the name of an own one. */
export const salesByPaymentMethod: Report = {
  name: 'sales-by-payment-method',
  columns: [
    { key: 'method', type: 'text' },
    { key: 'payments', type: 'count' },
    { key: 'amount', type: 'money' },
    { key: 'share', type: 'percent' },
  ],
  defaultPeriod: thisYear,
  rows: async ({ sales, db }, period) => {
    const names = await readMethodNames(db)
    const all = sumByPaymentMethod(await sales(), period).sort((a, b) => b.amount - a.amount)
    const amount = all.reduce((sum, part) => sum + part.amount, 0)
    return {
      rows: all.map((part) => ({
        ...part,
        method: names.get(part.method) ?? part.method,
        share: shareOf(part.amount, amount),
      })),
      totals: { payments: all.reduce((sum, part) => sum + part.payments, 0), amount },
    }
  },
}
