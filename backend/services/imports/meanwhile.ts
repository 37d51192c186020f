import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { touchedSince } from '#db/repositories/journal-since.ts'

/**
 * An import is prepared while others go on working. Customers whom it adds to may have changed since `actId`: they are
 * told, and where one of them is gone meanwhile, nothing is imported.
 * @returns those of `contactIds` that were touched
 */
export async function assertUntouched(
  trx: ReadableDb,
  actId: number,
  contactIds: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  if (contactIds.size === 0) return new Set()
  const { contacts } = await touchedSince(trx, actId)
  const touched = [...contacts].filter((id) => contactIds.has(id))
  for (const id of touched) {
    const row = await trx.selectFrom('contacts').select('deleted_at').where('id', '=', id).executeTakeFirst()
    if (row?.deleted_at !== null) throw new AppError('changed-meanwhile', { kind: 'import' })
  }
  return new Set(touched)
}
