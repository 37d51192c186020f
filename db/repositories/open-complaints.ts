import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** A complaint that waits for an answer. */
export type OpenComplaint = {
  readonly id: number
  readonly version: number
  readonly customerId: number
  readonly customer: string
  readonly product: string | null
  readonly text: string
  readonly openedOn: string
  readonly promisedOn: string | null
}

/** Complaints that were opened by a day and are not closed, the one that waits longest first. */
export async function openComplaints(db: ReadableDb, on: string, limit: number): Promise<readonly OpenComplaint[]> {
  return await db
    .selectFrom('complaints')
    .innerJoin('contacts', 'contacts.id', 'complaints.contact_id')
    .leftJoin('products', 'products.id', 'complaints.product_id')
    .select(['complaints.id', 'complaints.version', 'complaints.text'])
    .select(['contacts.id as customerId', 'contacts.display_name as customer', 'products.name as product'])
    .select(['complaints.opened_on as openedOn', 'complaints.promised_on as promisedOn'])
    .where('complaints.closed_on', 'is', null)
    .where('complaints.deleted_at', 'is', null)
    .where('complaints.opened_on', '<=', on)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    // As the index of open complaints has it.
    .orderBy(sql`coalesce(complaints.promised_on, complaints.opened_on)`)
    .orderBy('complaints.id')
    .limit(limit)
    .execute()
}
