import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import { inTransaction } from '../in-transaction.ts'
import type { WritableDb } from '../open-database.ts'

/** Pages of the index merged between two pauses of the engine's thread, some 10 ms. */
const pages = 200

/**
 * Merges the search indexes, so that words of deleted rows are in no page any more: an index without content only marks
 * a row as deleted, its words stay until its segment is written anew (https://www.sqlite.org/fts5.html#contentless_delete_tables).
 */
export async function compactSearch(db: WritableDb): Promise<void> {
  for (const index of ['contact_words', 'contact_trigrams']) {
    const table = sql.table(index)
    const merge = (count: number) =>
      inTransaction(db, async (trx) => {
        const before = await changes(trx)
        await sql`INSERT INTO ${table} (${sql.ref(index)}, rank) VALUES ('merge', ${count})`.execute(trx)
        return (await changes(trx)) - before
      })
    // A negative number begins a merge of all segments; nothing was left to do when fewer than two rows changed.
    for (let changed = await merge(-pages); changed >= 2; changed = await merge(pages)) await setImmediate()
  }
}

async function changes(trx: WritableDb): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT total_changes() AS n`.execute(trx)
  return Number(rows[0]?.n ?? 0)
}
