import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ContactsTable } from '#db/schema.ts'

type Contact = Selectable<ContactsTable>

async function readOne(db: ReadableDb, id: number): Promise<Contact> {
  const contact = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
  if (contact.merged_into_id !== null) throw new AppError('already-merged', { kind: 'customer', id })
  if (contact.deleted_at !== null) throw new AppError('in-trash', { kind: 'customer', id })
  return contact
}

/** Two customers who can be made one. Throws `same-customer`, `not-found`, `in-trash`, `already-merged`. */
export async function readTwo(
  db: ReadableDb,
  { keepId, loseId }: { readonly keepId: number; readonly loseId: number },
): Promise<{ readonly keep: Contact; readonly lose: Contact }> {
  if (keepId === loseId) throw new AppError('same-customer')
  return { keep: await readOne(db, keepId), lose: await readOne(db, loseId) }
}
