import type { Currency } from '#shared/domain/currency.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { toDecimal } from '#shared/domain/money.ts'
import { actionFor } from './import-decisions.ts'
import { news, type ProductContent, type SeenProduct } from './plan-products.ts'
import type { ReviewOf, Verdict } from './review.ts'
import { plainField } from './row-fields.ts'

type Reviewed = Verdict & { readonly seen: SeenProduct }

const columns = [
  ['product', 'name'],
  ['productCode', 'code'],
  ['barcode', 'barcode'],
  ['category', 'category'],
  ['unit', 'unit'],
  ['productPrice', 'price'],
  ['cost', 'cost'],
  ['usualDays', 'usual_days'],
] as const

/** Each row of a file of products beside the product it was matched with. */
export function reviewProducts(
  all: readonly SeenProduct[],
  rejected: readonly ImportRejection[],
  currency: Currency,
): ReviewOf<Reviewed> {
  const text = (content: Partial<ProductContent>, column: (typeof columns)[number][1]): string => {
    const value = content[column]
    if (value === null || value === undefined) return ''
    return column === 'price' || column === 'cost' ? String(toDecimal(Number(value), currency)) : String(value)
  }
  const fields = ({ given, match }: SeenProduct) =>
    columns
      .map(([field, column]) =>
        plainField(field, match === null ? '' : text(match.content, column), text(given, column)),
      )
      .filter((field) => field !== null)
  return {
    verdicts: all.map((seen) => {
      const { row, given, match } = seen
      if (match === null) return { row, kind: 'new', group: 'new', fills: false, seen }
      const isNews = Object.keys(news(match.content, given, false)).length > 0
      const fills = Object.keys(news(match.content, given, true)).length > 0
      // What further rows of one product say goes into the one that is made.
      return { row, kind: 'known', group: isNews && match.id !== null ? 'changed' : 'there', fills, seen }
    }),
    rejected,
    action: ({ row, kind }, decisions) => actionFor(decisions, kind, row),
    describe: async (rows) =>
      await Promise.resolve(
        rows.map(({ seen }) => ({
          name: seen.content.name,
          match: seen.match && {
            id: seen.match.id,
            row: seen.match.row,
            name: seen.match.content.name,
            reason: 'same-product',
          },
          fields: fields(seen),
          reason: null,
          cells: [],
        })),
      ),
  }
}
