import type { ReadableDb } from '../open-database.ts'

/** Products of the shop as a purchases file may name them, the active and oldest first. */
export async function readNamedProducts(db: ReadableDb) {
  return await db
    .selectFrom('products')
    .select(['id', 'name', 'folded', 'code'])
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('active', 'desc')
    .orderBy('id')
    .execute()
}
