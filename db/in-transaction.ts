import { setImmediate } from 'node:timers/promises'
import type { ShopDatabase, WritableDb } from './open-database.ts'

/**
 * Runs one user action as one transaction. Inside, only the handle that is passed may be used: the outer one waits
 * for this transaction to end, which would be for ever.
 */
export async function inTransaction<T>(db: WritableDb, work: (trx: WritableDb) => Promise<T>): Promise<T> {
  return await db.transaction().execute((trx) => work(trx as unknown as WritableDb))
}

/**
 * Longest time that one hidden transaction goes on while nobody waits for it, ms. Every commit writes the same pages of the
 * indexes again, so that few long ones are much faster than many short ones.
 */
const LONGEST = 250

/**
 * A transaction that writes what nobody sees yet (hidden rows of an import) without waiting for the disk: after a power cut
 * a part of it may be gone, never half of one. Whatever makes it visible commits in full, and that puts all that was
 * written before onto the disk as well (https://www.sqlite.org/pragma.html#pragma_synchronous).
 * @param slice some milliseconds of work; true while there is more. Called again as long as nobody waits for the
 * connection, and not for long: call this again while `slice` has work left.
 */
export async function inHiddenTransaction(
  { db, raw, isAwaited }: Pick<ShopDatabase, 'db' | 'raw' | 'isAwaited'>,
  slice: () => boolean,
): Promise<void> {
  await db.connection().execute(async () => {
    const until = performance.now() + LONGEST
    raw.pragma('synchronous = NORMAL')
    try {
      raw.exec('BEGIN')
      while (slice() && performance.now() < until) {
        await setImmediate()
        if (isAwaited()) break
      }
      raw.exec('COMMIT')
    } catch (error) {
      // On a full disk SQLite has ended it by itself.
      if (raw.inTransaction) raw.exec('ROLLBACK')
      throw error
    } finally {
      raw.pragma('synchronous = FULL')
    }
  })
}

/**
 * Reads by prepared statements of the raw handle while no transaction is open: what is half done is seen by nobody. Not
 * inside `inTransaction`, which it would wait for.
 */
export async function betweenTransactions<T>({ db }: Pick<ShopDatabase, 'db'>, read: () => T): Promise<T> {
  return await db.connection().execute(() => Promise.resolve(read()))
}
