import { AppError } from '#shared/contract/errors.ts'
import { firstRow } from '#db/first-row.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ContactRow } from '#db/schema.ts'

/** The name of a customer to whom something can be booked. Throws `not-found`, `in-trash`, `already-merged`. */
export async function bookableName(db: ReadableDb, customerId: number): Promise<string> {
  const contact = await firstRow<Pick<ContactRow, 'display_name' | 'deleted_at' | 'merged_into_id'>>(
    db,
    'SELECT display_name, deleted_at, merged_into_id FROM contacts WHERE id = ? AND staged_batch_id IS NULL',
    [customerId],
  )
  if (contact === null) throw new AppError('not-found', { kind: 'customer', id: customerId })
  if (contact.merged_into_id !== null) throw new AppError('already-merged', { kind: 'customer', id: customerId })
  if (contact.deleted_at !== null) throw new AppError('in-trash', { kind: 'customer', id: customerId })
  return contact.display_name
}
