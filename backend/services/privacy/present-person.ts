import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ContactRow } from '#db/schema.ts'

/** A customer, of the trash and merged ones too. Throws `not-found`. */
export async function presentPerson(db: ReadableDb, id: number): Promise<ContactRow> {
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'customer', id })
  return row
}
