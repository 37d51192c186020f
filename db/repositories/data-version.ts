import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** A number that differs after any write of this process: what was read for one value is still true for it. */
export async function readDataVersion(db: ReadableDb): Promise<number> {
  const row = await db.selectNoFrom(sql<number>`total_changes()`.as('version')).executeTakeFirstOrThrow()
  return row.version
}
