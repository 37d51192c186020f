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

/** The whole catalogue, archived products too, in the order in which a file may mean them; and uids that are in the trash. */
export async function readCatalogue(db: ReadableDb) {
  const rows = await db
    .selectFrom('products')
    .selectAll()
    .where('staged_batch_id', 'is', null)
    .orderBy('active', 'desc')
    .orderBy('id')
    .execute()
  return {
    visible: rows.filter((row) => row.deleted_at === null),
    hiddenUids: new Set(rows.flatMap((row) => (row.deleted_at === null ? [] : [row.uid]))),
  }
}
