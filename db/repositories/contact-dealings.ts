import type { ReadableDb } from '../open-database.ts'

/** Whether anything was sold or promised to a customer, or is ordered, that isn't in the trash. */
export async function hasDealings(db: ReadableDb, contactId: number): Promise<boolean> {
  const sold = await db
    .selectFrom('purchases')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (sold !== undefined) return true
  const ordered = await db
    .selectFrom('orders')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (ordered !== undefined) return true
  const promised = await db
    .selectFrom('follow_ups')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return promised !== undefined
}
