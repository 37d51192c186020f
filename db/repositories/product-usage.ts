import type { ReadableDb } from '../open-database.ts'

export type ProductUsage = { readonly timesSold: number; readonly lastSoldOn: string | null }

/** How many lines sold each product and on what day the last one did; returns don't count. */
export async function readProductUsage(
  db: ReadableDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ProductUsage>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('purchase_lines')
    .innerJoin('purchases', 'purchases.id', 'purchase_lines.purchase_id')
    .select((e) => [
      'purchase_lines.product_id as productId',
      e.fn.countAll<number>().as('timesSold'),
      e.fn.max<string | null>('purchases.day').as('lastSoldOn'),
    ])
    .where('purchase_lines.product_id', 'in', [...ids])
    .where('purchase_lines.quantity', '>', 0)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .groupBy('purchase_lines.product_id')
    .execute()
  return new Map(rows.flatMap(({ productId, ...usage }) => (productId === null ? [] : [[productId, usage] as const])))
}
