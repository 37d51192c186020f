import type { ReadableDb } from '../open-database.ts'

/** Whether anything was sold, ordered, promised or booked on credit to a customer that isn't in the trash. */
export async function hasDealings(db: ReadableDb, contactId: number): Promise<boolean> {
  for (const table of ['purchases', 'orders', 'credit_entries', 'follow_ups'] as const) {
    const found = await db
      .selectFrom(table)
      .select('id')
      .where('contact_id', '=', contactId)
      .where('deleted_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (found !== undefined) return true
  }
  return false
}
