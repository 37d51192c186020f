import { queryTerms } from '#shared/domain/name-folding.ts'
import {
  findWord,
  pageInIndex,
  readPurchaseRows,
  type Page,
  type PurchaseFilter,
} from '#db/repositories/purchase-list.ts'
import { dayNumber } from '#db/sales-columns/sales-columns.ts'
import { filterSales } from '#db/sales-columns/sales-filter.ts'
import type { OpenShop } from '#backend/engine-state.ts'

const firstDay = 0
const lastDay = 9999_12_31

/** The filter by the columns of all sales: customers, products, texts and numbers a word finds, then one pass. */
async function inColumns({ db, sales }: OpenShop, filter: PurchaseFilter, page: Page) {
  const words = []
  for (const spellings of queryTerms(filter.search)) words.push(await findWord(db, spellings))
  const columns = await sales.columns()
  return filterSales(
    columns,
    {
      from: filter.from === undefined ? firstDay : dayNumber(filter.from),
      to: filter.to === undefined ? lastDay : dayNumber(filter.to),
      customerId: filter.customerId ?? null,
      method: filter.method ?? null,
      words,
    },
    page,
  )
}

/** One page of the purchases, newest day first, with the number and the sum of all that the filter holds. */
export async function listPurchases(shop: OpenShop, filter: PurchaseFilter, page: Page) {
  const isPlain = filter.method === undefined && queryTerms(filter.search).length === 0
  // An index answers for one customer; days too, until the columns are there.
  const fromIndex = isPlain && (filter.customerId !== undefined || !shop.sales.isReady())
  const { total, sum, ids } = fromIndex ? await pageInIndex(shop.db, filter, page) : await inColumns(shop, filter, page)
  const rows = await readPurchaseRows(shop.db, ids)
  return { total, sum, owed: 0, rows: rows.map((row) => ({ ...row, owed: 0 })) }
}
