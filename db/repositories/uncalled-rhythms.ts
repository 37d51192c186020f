import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { StoredRhythm } from './rhythms.ts'

/** Rhythms of customers in use, over all their products. */
const ofCustomers = (db: ReadableDb) =>
  db
    .selectFrom('contacts')
    .innerJoin('rhythms', (join) =>
      join.onRef('rhythms.contact_id', '=', 'contacts.id').on('rhythms.product_id', '=', sql.lit(0)),
    )
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .selectAll('rhythms')

/** Customers who are due on a day and don't want to be contacted. */
export async function rhythmsOfUnwilling(db: ReadableDb, on: string): Promise<readonly StoredRhythm[]> {
  return await ofCustomers(db)
    .where('contacts.do_not_contact', '=', sql.lit(1))
    .where('rhythms.due_from', '<=', on)
    .where((e) => e.or([e('rhythms.lost_from', 'is', null), e('rhythms.lost_from', '>', on)]))
    .execute()
}

/** Customers whom the owner has paused on a day, with the day until which; null = until it is taken back. */
export async function rhythmsOnPause(db: ReadableDb, on: string) {
  return await ofCustomers(db)
    .innerJoin('rhythm_corrections as paused', 'paused.contact_id', 'contacts.id')
    .where('paused.kind', '=', 'paused')
    .where('paused.product_id', 'is', null)
    .where('rhythms.corrected_by', '=', 'paused')
    .where((e) => e.or([e('paused.until_day', 'is', null), e('paused.until_day', '>', on)]))
    .select('paused.until_day as untilDay')
    .execute()
}
