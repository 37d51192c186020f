import { readProductNames } from '#db/repositories/product-names.ts'
import { sumBeyondLines, sumByProduct } from '#db/sales-columns/sales-sums.ts'
import { thisYear } from './month-spans.ts'
import type { Report } from './report.ts'
import { shareOf } from './share.ts'

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
  rows: async ({ sales, db }, period) => {
    const columns = await sales()
    const sums = sumByProduct(columns, period)
    const beyond = sumBeyondLines(columns, period)
    const names = await readProductNames(
      db,
      sums.flatMap(({ productId }) => productId ?? []),
    )
    const all = sums
      .map((sum) => (sum.productId === null ? sum : { ...sum, name: names.get(sum.productId) ?? '' }))
      .sort((a, b) => b.amount - a.amount || a.name.localeCompare(b.name))
    const amount = all.reduce((sum, part) => sum + part.amount, beyond)
    return {
      rows: [
        ...all.map((part) => ({
          productId: part.productId,
          product: part.name,
          quantity: part.quantity,
          lines: part.lines,
          amount: part.amount,
          share: shareOf(part.amount, amount),
        })),
        // Without a product: discounts and roundings of whole purchases, so that the total is what was taken.
        ...(beyond === 0
          ? []
          : [
              { productId: null, product: null, quantity: 0, lines: 0, amount: beyond, share: shareOf(beyond, amount) },
            ]),
      ],
      totals: {
        quantity: all.reduce((sum, part) => sum + part.quantity, 0),
        lines: all.reduce((sum, part) => sum + part.lines, 0),
        amount,
      },
    }
  },
}
