import { AppError } from '#shared/contract/errors.ts'
import type { VersionedTable } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { changedFields } from '#db/repositories/changed-fields.ts'

/**
 * The rule of every update: who read version n may write a field that nobody changed since. Throws
 * `changed-meanwhile` with the columns that were.
 * @param columns columns that are about to be written
 */
export async function refuseLostUpdate(
  db: ReadableDb,
  table: VersionedTable,
  record: { readonly id: number; readonly version: number },
  read: number,
  columns: readonly string[],
): Promise<void> {
  if (read === record.version) return
  const changed = read > record.version ? new Set(columns) : await changedFields(db, table, record.id, read)
  const lost = columns.filter((column) => changed.has(column))
  if (lost.length > 0) throw new AppError('changed-meanwhile', { fields: lost })
}
