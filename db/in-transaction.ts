import type { WritableDb } from './open-database.ts'

/**
 * Runs one user action as one transaction. Inside, only the handle that is passed may be used: the outer one waits
 * for this transaction to end, which would be for ever.
 */
export async function inTransaction<T>(db: WritableDb, work: (trx: WritableDb) => Promise<T>): Promise<T> {
  return await db.transaction().execute((trx) => work(trx as unknown as WritableDb))
}
