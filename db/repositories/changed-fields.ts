import type { Row, VersionedTable } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'

/**
 * Columns of a record that were changed since a version that somebody has read. The journal keeps with every change the
 * version it led to.
 */
export async function changedFields(
  db: ReadableDb,
  table: VersionedTable,
  id: number,
  version: number,
): Promise<ReadonlySet<string>> {
  const entries = await db
    .selectFrom('journal')
    .select('after')
    .where('table_name', '=', table)
    .where('record_id', '=', id)
    .where('op', '=', 'update')
    .execute()
  const later = entries
    .map(({ after }) => (after === null ? {} : (JSON.parse(after) as Row)))
    .filter((after) => Number(after['version'] ?? 0) > version)
  return new Set(later.flatMap((after) => Object.keys(after)))
}
