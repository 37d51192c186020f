import type { ShopDatabase, WritableDb } from './open-database.ts'

/**
 * Runs one user action as one transaction. Inside, only the handle that is passed may be used: the outer one waits
 * for this transaction to end, which would be for ever.
 */
export async function inTransaction<T>(db: WritableDb, work: (trx: WritableDb) => Promise<T>): Promise<T> {
  return await db.transaction().execute((trx) => work(trx as unknown as WritableDb))
}

/**
 * A short transaction that writes what nobody sees yet (hidden rows of an import) without waiting for the disk: after a
 * power cut a part of it may be gone, never half of one. Whatever makes it visible commits in full, and that puts all
 * that was written before onto the disk as well (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export async function inHiddenTransaction({ db, raw }: Pick<ShopDatabase, 'db' | 'raw'>, work: () => void) {
  await db.connection().execute(async () => {
    raw.pragma('synchronous = NORMAL')
    try {
      raw.transaction(work)()
    } finally {
      raw.pragma('synchronous = FULL')
    }
    await Promise.resolve()
  })
}

/**
 * Reads by prepared statements of the raw handle while no transaction is open: what is half done is seen by nobody. Not
 * inside `inTransaction`, which it would wait for.
 */
export async function betweenTransactions<T>({ db }: Pick<ShopDatabase, 'db'>, read: () => T): Promise<T> {
  return await db.connection().execute(() => Promise.resolve(read()))
}
