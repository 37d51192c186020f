import { sumByPaymentMethod } from '#db/repositories/sales-sums.ts'
import { monthSpans, thisYear } from './month-spans.ts'
import type { Report } from './report.ts'
import { shareOf } from './share.ts'

/** `method` is the code of the contract; the words are the caller's. */
export const salesByPaymentMethod: Report = {
  name: 'sales-by-payment-method',
  columns: [
    { key: 'method', type: 'text' },
    { key: 'payments', type: 'count' },
    { key: 'amount', type: 'money' },
    { key: 'share', type: 'percent' },
  ],
  defaultPeriod: thisYear,
  rows: async (db, period, breathe) => {
    const sums = new Map<string, { payments: number; amount: number }>()
    for (const span of monthSpans(period)) {
      for (const part of await sumByPaymentMethod(db, span)) {
        const known = sums.get(part.method) ?? { payments: 0, amount: 0 }
        sums.set(part.method, { payments: known.payments + part.payments, amount: known.amount + part.amount })
      }
      await breathe()
    }
    const all = [...sums].sort(([, a], [, b]) => b.amount - a.amount)
    const amount = all.reduce((sum, [, part]) => sum + part.amount, 0)
    return {
      rows: all.map(([method, part]) => ({ method, ...part, share: shareOf(part.amount, amount) })),
      totals: { payments: all.reduce((sum, [, part]) => sum + part.payments, 0), amount },
    }
  },
}
