import type { ReadableDb } from '../open-database.ts'

export type PromisedEntry = {
  readonly id: number
  readonly uid: string
  readonly version: number
  readonly title: string
  readonly note: string
  readonly due_on: string
  readonly time: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly customer: string | null
}

/** Open promises after an id, of customers that can be seen or of nobody in particular, in the order of their ids. */
export async function openPromisesAfter(
  db: ReadableDb,
  after: number,
  limit: number,
): Promise<readonly PromisedEntry[]> {
  return await db
    .selectFrom('follow_ups')
    .leftJoin('contacts', 'contacts.id', 'follow_ups.contact_id')
    .select(['follow_ups.id', 'follow_ups.uid', 'follow_ups.version', 'follow_ups.title', 'follow_ups.note'])
    .select(['follow_ups.due_on', 'follow_ups.time', 'follow_ups.created_at', 'follow_ups.updated_at'])
    .select('contacts.display_name as customer')
    .where('follow_ups.id', '>', after)
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.deleted_at', 'is', null)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .orderBy('follow_ups.id')
    .limit(limit)
    .execute()
}
