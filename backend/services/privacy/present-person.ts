import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import type { ContactRow } from '#db/schema.ts'

/** A customer, of the trash too; whoever was merged is the one who has everything now. Throws `not-found`. */
export async function presentPerson(db: ReadableDb, given: number): Promise<ContactRow> {
  const id = await survivorOf(db, given)
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'customer', id })
  return row
}
