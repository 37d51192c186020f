import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'

/** The name of a customer to whom something can be booked. Throws `not-found`, `in-trash`, `already-merged`. */
export async function bookableName(db: ReadableDb, customerId: number): Promise<string> {
  const contact = await db
    .selectFrom('contacts')
    .select(['display_name', 'deleted_at', 'merged_into_id'])
    .where('id', '=', customerId)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id: customerId })
  if (contact.merged_into_id !== null) throw new AppError('already-merged', { kind: 'customer', id: customerId })
  if (contact.deleted_at !== null) throw new AppError('in-trash', { kind: 'customer', id: customerId })
  return contact.display_name
}
