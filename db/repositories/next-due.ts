import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

const customersDue = (db: ReadableDb) =>
  db
    .selectFrom('rhythms')
    .innerJoin('contacts', 'contacts.id', 'rhythms.contact_id')
    .where('rhythms.product_id', '=', sql.lit(0))
    .where('rhythms.due_from', 'is not', null)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .where('contacts.do_not_contact', '=', sql.lit(0))

/** The next day after `day` on which a customer becomes due. */
export async function nextDueDay(db: ReadableDb, day: string): Promise<string | null> {
  const next = await customersDue(db)
    .select('rhythms.due_from as on')
    .where('rhythms.due_from', '>', day)
    .orderBy('rhythms.due_from')
    .limit(1)
    .executeTakeFirst()
  return next?.on ?? null
}

/** How many customers become due on a day. */
export async function countDueFrom(db: ReadableDb, day: string): Promise<number> {
  const row = await customersDue(db)
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('rhythms.due_from', '=', day)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
