import { sql } from 'kysely'
import type { Minor } from '#shared/domain/money.ts'
import { deleteRow, insertRow, updateRow, type Act } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'

/** The last two prices of a product, the newest first: what a new one is compared with. */
const newestPrices = (db: ReadableDb, productId: number, count: number) =>
  db
    .selectFrom('product_prices')
    .select(['id', 'price', 'from_day'])
    .where('product_id', '=', productId)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute()

/** Every price of a product, newest first. */
export const readPrices = (db: ReadableDb, productId: number) => newestPrices(db, productId, 10_000)

/** Since which day the price of each product holds; products without a history are left out. */
export async function readPriceDays(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('product_prices')
    .select((e) => ['product_id', e.fn.max<string>('from_day').as('from')])
    .where('product_id', 'in', [...new Set(ids)])
    .groupBy('product_id')
    .execute()
  return new Map(rows.map(({ product_id, from }) => [product_id, from]))
}

/**
 * Notes that a price holds from a day on. A second one of the same day replaces the first; where nothing is left of a day's
 * changes, the day leaves no trace. A clock that was put back doesn't put prices behind newer ones.
 */
export async function notePrice(
  act: Act,
  product: { readonly id: number; readonly currency: string },
  price: Minor | null,
  day: string,
): Promise<void> {
  const [newest, before] = await newestPrices(act.trx, product.id, 2)
  if (newest?.price === price || (newest === undefined && price === null)) return
  if (newest === undefined || newest.from_day < day) {
    await insertRow(act, 'product_prices', {
      product_id: product.id,
      price,
      currency: product.currency,
      from_day: day,
    })
  } else if (before?.price === price) await deleteRow(act, 'product_prices', newest.id)
  else await updateRow(act, 'product_prices', newest.id, { price })
}

/**
 * After an act was reversed or repeated: where a later act gave a price of its own, that one stays. Looked at last, as
 * price and history go back separately.
 */
export async function keepNewestPrices(
  act: Act,
  keep: (table: string, recordId: number, field: string) => void,
): Promise<void> {
  const entries = await act.trx
    .selectFrom('journal')
    .select(['table_name', 'record_id', 'before', 'after'])
    .where('act_id', '=', act.actId)
    .where('table_name', 'in', ['products', 'product_prices'])
    .execute()
  const touched = new Set<number>()
  for (const { table_name: table, record_id: id, before, after } of entries) {
    if (table === 'products') {
      if (after?.includes('"price"') === true) touched.add(id)
      continue
    }
    const named = JSON.parse(after ?? before ?? '{}') as { product_id?: number }
    const stored = await act.trx
      .selectFrom('product_prices')
      .select('product_id')
      .where('id', '=', id)
      .executeTakeFirst()
    const productId = stored?.product_id ?? named.product_id
    if (productId !== undefined) touched.add(productId)
  }
  for (const id of touched) {
    const [newest] = await newestPrices(act.trx, id, 1)
    if (await updateRow(act, 'products', id, { price: newest?.price ?? null })) keep('products', id, 'price')
  }
}

/** Products whose price isn't the newest one of their history. */
export async function wronglyPriced(db: ReadableDb): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT p.id FROM products p WHERE p.staged_batch_id IS NULL AND p.price IS NOT (
      SELECT h.price FROM product_prices h WHERE h.product_id = p.id ORDER BY h.from_day DESC, h.id DESC LIMIT 1
    )`.execute(db as never)
  return rows.map(({ id }) => id)
}
