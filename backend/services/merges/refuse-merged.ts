import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { firstMergedId } from '#db/repositories/merged-contacts.ts'

/** Who was merged into another isn't in the trash: taking the merge apart brings them back, with all that is theirs. */
export async function refuseMerged(db: ReadableDb, ids: readonly number[]): Promise<void> {
  const id = await firstMergedId(db, ids)
  if (id !== null) throw new AppError('already-merged', { kind: 'customer', id })
}
