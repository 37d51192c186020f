import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readAttachment, type AttachmentRow } from '#db/repositories/attachments.ts'

/** An attachment that can be opened or changed. Throws `not-found` or `in-trash`. */
export async function presentAttachment(db: ReadableDb, id: number): Promise<AttachmentRow> {
  const row = await readAttachment(db, id)
  if (row === null) throw new AppError('not-found', { kind: 'attachment', id })
  if (row.deleted_at !== null) throw new AppError('in-trash', { kind: 'attachment', id })
  return row
}
