import type { ReadableDb } from '../open-database.ts'

/** Whether anything was sold, promised or booked on credit to a customer that isn't in the trash. */
export async function hasDealings(db: ReadableDb, contactId: number): Promise<boolean> {
  const sold = await db
    .selectFrom('purchases')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (sold !== undefined) return true
  const booked = await db
    .selectFrom('credit_entries')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (booked !== undefined) return true
  const promised = await db
    .selectFrom('follow_ups')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return promised !== undefined
}
