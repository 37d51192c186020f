import type { ReadableDb } from '../open-database.ts'
import type { FollowUpRow } from '../schema.ts'

/** What a calendar is told of a promise. */
export type PromisedEntry = Pick<
  FollowUpRow,
  | 'id'
  | 'uid'
  | 'version'
  | 'title'
  | 'note'
  | 'due_on'
  | 'time'
  | 'done_on'
  | 'repeat_every'
  | 'repeat_unit'
  | 'repeat_rule'
  | 'repeat_on'
  | 'previous_id'
  | 'created_at'
  | 'updated_at'
> & { readonly customerName: string | null }

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
    .select(['follow_ups.done_on', 'follow_ups.previous_id', 'follow_ups.repeat_every', 'follow_ups.repeat_unit'])
    .select(['follow_ups.repeat_rule', 'follow_ups.repeat_on', 'contacts.display_name as customerName'])
    .where('follow_ups.id', '>', after)
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.deleted_at', 'is', null)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .orderBy('follow_ups.id')
    .limit(limit)
    .execute()
}
