import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/**
 * Records that a user can see. Asked for after every change, so nothing is scanned: SQLite counts a whole table by its
 * pages, and what is hidden has indexes of its own.
 */
export async function countRecords(
  db: ReadableDb,
): Promise<{ readonly customers: number; readonly purchases: number; readonly followUps: number }> {
  const visible = (table: 'contacts' | 'purchases') => {
    const name = sql.table(table)
    return sql<number>`(SELECT count(*) FROM ${name})
      - (SELECT count(*) FROM ${name} WHERE deleted_at IS NOT NULL)
      - (SELECT count(*) FROM ${name} WHERE staged_batch_id IS NOT NULL AND +deleted_at IS NULL)`
  }
  return await db
    .selectNoFrom([
      visible('contacts').as('customers'),
      visible('purchases').as('purchases'),
      sql<number>`(SELECT count(*) FROM follow_ups WHERE deleted_at IS NULL)`.as('followUps'),
    ])
    .executeTakeFirstOrThrow()
}
