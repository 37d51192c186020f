import type { ReadableDb } from '../open-database.ts'

/** Bound parameters of one statement stay far below SQLite's limit. */
const atOnce = 500

/** Names of products by id. */
export async function readProductNames(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    const rows = await db.selectFrom('products').select(['id', 'name']).where('id', 'in', some).execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  return names
}
