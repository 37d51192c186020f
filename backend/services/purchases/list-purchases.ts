import { fold, queryTerms } from '#shared/domain/name-folding.ts'
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
      productId: filter.productId ?? null,
      staffId: filter.staffId ?? null,
      campaign: filter.campaign === undefined ? null : fold(filter.campaign),
      kind: filter.kind ?? null,
      isOpen: filter.isOpen ?? null,
      leastTotal: filter.total?.from ?? -Infinity,
      mostTotal: filter.total?.to ?? Infinity,
      words,
    },
    page,
  )
}

/** Only days and one customer, which indexes know. */
const isPlain = ({ search, from: _from, to: _to, customerId: _customer, ...others }: PurchaseFilter): boolean =>
  Object.values(others).every((part) => part === undefined) && queryTerms(search).length === 0

/** Ids of everything that a filter holds. */
export async function filteredPurchaseIds(shop: OpenShop, filter: PurchaseFilter): Promise<readonly number[]> {
  return (await inColumns(shop, filter, { offset: 0, limit: Number.MAX_SAFE_INTEGER })).ids
}

/** One page of the purchases, newest day first, with the number, the sum and the debts of all that the filter holds. */
export async function listPurchases(shop: OpenShop, filter: PurchaseFilter, page: Page) {
  // An index answers for one customer; days too, until the columns are there.
  const fromIndex = isPlain(filter) && (filter.customerId !== undefined || !shop.sales.isReady())
  const { ids, ...sums } = fromIndex ? await pageInIndex(shop.db, filter, page) : await inColumns(shop, filter, page)
  return { ...sums, rows: await readPurchaseRows(shop.db, ids) }
}
