import type { ProductSort } from '#shared/contract/products.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import type { ProductRow } from '#db/repositories/products.ts'
import type { ProductUsage } from '#db/sales-columns/product-sales.ts'

/** What is earned of the price: 0.25 = a quarter; null where price or cost isn't known. */
export const marginOf = ({ price, cost }: Pick<ProductRow, 'price' | 'cost'>): number | null =>
  price === null || cost === null || price === 0 ? null : (price - cost) / price

/**
 * Products in the order of a column, those that have nothing in it last in either direction, else by name. A shop has some
 * thousand products at most: their keys are made in passing, since the language may change.
 */
export function orderedProducts(
  rows: readonly ProductRow[],
  { sort, direction }: { readonly sort: ProductSort; readonly direction: 'asc' | 'desc' },
  usage: ReadonlyMap<number, ProductUsage>,
  language: AppLanguage,
): readonly ProductRow[] {
  const text = (value: string) => (value === '' ? null : sortKey(value, language))
  const valueOf: Readonly<Record<ProductSort, (row: ProductRow) => string | number | null>> = {
    name: ({ name }) => sortKey(name, language),
    code: ({ code }) => text(code),
    category: ({ category }) => text(category),
    price: ({ price }) => price,
    cost: ({ cost }) => cost,
    margin: marginOf,
    lastSold: ({ id }) => usage.get(id)?.lastSoldOn ?? null,
    timesSold: ({ id }) => usage.get(id)?.timesSold ?? 0,
  }
  const turn = direction === 'asc' ? 1 : -1
  const keyed = rows.map((row) => {
    const name = sortKey(row.name, language)
    return { row, name, value: sort === 'name' ? name : valueOf[sort](row) }
  })
  return keyed
    .toSorted((a, b) => {
      if (a.value !== b.value) {
        if (a.value === null || b.value === null) return a.value === null ? 1 : -1
        return a.value < b.value ? -turn : turn
      }
      return a.name < b.name ? -1 : a.name > b.name ? 1 : a.row.id - b.row.id
    })
    .map(({ row }) => row)
}
