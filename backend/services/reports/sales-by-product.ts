import { sumByProduct } from '#db/repositories/sales-sums.ts'
import { monthSpans, thisYear } from './month-spans.ts'
import type { Report } from './report.ts'
import { shareOf } from './share.ts'

type Sum = { productId: number | null; name: string; quantity: number; amount: number; lines: number }

/** The best-selling first. Lines that name no product of the list are grouped by their text. */
export const salesByProduct: Report = {
  name: 'sales-by-product',
  columns: [
    { key: 'product', type: 'text' },
    { key: 'quantity', type: 'quantity' },
    { key: 'lines', type: 'count' },
    { key: 'amount', type: 'money' },
    { key: 'share', type: 'percent' },
  ],
  defaultPeriod: thisYear,
  rows: async (db, period, breathe) => {
    const sums = new Map<number | string, Sum>()
    for (const span of monthSpans(period)) {
      for (const part of await sumByProduct(db, span)) {
        const key = part.productId ?? part.name
        const known = sums.get(key)
        if (known === undefined) sums.set(key, { ...part })
        else {
          known.quantity += part.quantity
          known.amount += part.amount
          known.lines += part.lines
        }
      }
      await breathe()
    }
    const all = [...sums.values()].sort((a, b) => b.amount - a.amount || a.name.localeCompare(b.name))
    const amount = all.reduce((sum, part) => sum + part.amount, 0)
    return {
      rows: all.map((part) => ({
        productId: part.productId,
        product: part.name,
        quantity: part.quantity,
        lines: part.lines,
        amount: part.amount,
        share: shareOf(part.amount, amount),
      })),
      totals: {
        quantity: all.reduce((sum, part) => sum + part.quantity, 0),
        lines: all.reduce((sum, part) => sum + part.lines, 0),
        amount,
      },
    }
  },
}
