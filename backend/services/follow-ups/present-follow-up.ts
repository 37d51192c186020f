import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readFollowUp } from '#db/repositories/follow-ups.ts'
import type { FollowUpRow } from '#db/schema.ts'
import { invalidInput } from '#backend/invalid-input.ts'

/** A promise that can be changed. Throws `not-found` or `in-trash`. */
export async function presentFollowUp(db: ReadableDb, id: number): Promise<FollowUpRow> {
  const followUp = await readFollowUp(db, id)
  if (followUp === null) throw new AppError('not-found', { kind: 'follow-up', id })
  if (followUp.deleted_at !== null) throw new AppError('in-trash', { kind: 'follow-up', id })
  return followUp
}

/** A promise that isn't kept yet. Throws as {@link presentFollowUp} does, and `invalid-input` for a kept one. */
export async function openFollowUp(db: ReadableDb, id: number): Promise<FollowUpRow> {
  const followUp = await presentFollowUp(db, id)
  if (followUp.done_on !== null) throw invalidInput('id', 'already-done')
  return followUp
}
