import { CompiledQuery } from 'kysely'
import type { ReadableDb, WritableDb } from './open-database.ts'

/**
 * The first row of a SELECT whose text stands ready: for what every booking asks, where building a query out of nodes takes
 * longer than SQLite needs for the answer. The caller answers for the shape of the row.
 */
export async function firstRow<Row>(db: ReadableDb, text: string, values: readonly unknown[]): Promise<Row | null> {
  // Kysely takes no text from a handle that only reads.
  const { rows } = await (db as WritableDb).executeQuery<Row>(CompiledQuery.raw(text, [...values]))
  return rows[0] ?? null
}
