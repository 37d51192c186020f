import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

export type ProductUsage = { readonly timesSold: number; readonly lastSoldOn: string | null }

/** The newest purchases, among which nearly every product of a shop was sold. */
const recentPurchases = 3000

type Counted = { readonly productId: number | null; readonly lines: number }

/** Lines of each product in the index alone: a million purchases are too many to look at. */
async function countLines(db: ReadableDb, ids: readonly number[]): Promise<readonly Counted[]> {
  return await db
    .selectFrom('purchase_lines')
    .select((e) => ['product_id as productId', e.fn.countAll<number>().as('lines')])
    .where('product_id', 'in', [...ids])
    .groupBy('product_id')
    .execute()
}

/** Lines that sold nothing: of returns, of the trash and of unfinished imports, each found in its own small index. */
async function countIdleLines(db: ReadableDb): Promise<readonly Counted[]> {
  return await db
    .selectFrom((e) =>
      e
        .selectFrom('purchases')
        .select('id')
        .where('is_return', '=', sql.lit(1))
        .unionAll(e.selectFrom('purchases').select('id').where('deleted_at', '>', '').where('is_return', '=', 0))
        .unionAll(
          e
            .selectFrom('purchases')
            .select('id')
            .where('staged_batch_id', '>', 0)
            .where('is_return', '=', 0)
            .where('deleted_at', 'is', null),
        )
        .as('idle'),
    )
    .crossJoin('purchase_lines')
    .whereRef('purchase_lines.purchase_id', '=', 'idle.id')
    .select((e) => ['purchase_lines.product_id as productId', e.fn.countAll<number>().as('lines')])
    .groupBy('purchase_lines.product_id')
    .execute()
}

const sales = (db: ReadableDb) =>
  db
    .selectFrom('purchases')
    .innerJoin('purchase_lines', 'purchase_lines.purchase_id', 'purchases.id')
    .select((e) => ['purchase_lines.product_id as productId', e.fn.max<string>('purchases.day').as('day')])
    .where('purchase_lines.quantity', '>', 0)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .groupBy('purchase_lines.product_id')

/** The last day of each product: of most among the newest purchases, of the others among their own lines. */
async function lastDays(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number | null, string>> {
  const newest = db
    .selectFrom('purchases as newest')
    .select('newest.id')
    .where('newest.deleted_at', 'is', null)
    .where('newest.staged_batch_id', 'is', null)
    .orderBy('newest.day', 'desc')
    .orderBy('newest.id', 'desc')
    .limit(recentPurchases)
  const recent = await sales(db).where('purchases.id', 'in', newest).execute()
  const days = new Map(recent.map(({ productId, day }) => [productId, day]))
  const others = ids.filter((id) => !days.has(id))
  if (others.length === 0) return days
  const rest = await sales(db).where('purchase_lines.product_id', 'in', others).execute()
  return new Map([...days, ...rest.map(({ productId, day }) => [productId, day] as const)])
}

/** How many lines sold each product of a page and on what day the last one did; returns don't count. */
export async function readProductUsage(
  db: ReadableDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ProductUsage>> {
  if (ids.length === 0) return new Map()
  const idle = new Map((await countIdleLines(db)).map(({ productId, lines }) => [productId, lines]))
  const days = await lastDays(db, ids)
  const counted = await countLines(db, ids)
  return new Map(
    counted.flatMap(({ productId, lines }) =>
      productId === null
        ? []
        : [
            [
              productId,
              { timesSold: lines - (idle.get(productId) ?? 0), lastSoldOn: days.get(productId) ?? null },
            ] as const,
          ],
    ),
  )
}
