import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { FollowUpsTable } from '../schema.ts'

export type OpenFollowUp = Selectable<FollowUpsTable> & {
  readonly customer: string | null
  readonly staff: string | null
}

/** Promises that are not kept yet, of customers that can be seen or of nobody in particular. */
const open = (db: ReadableDb) =>
  db
    .selectFrom('follow_ups')
    .leftJoin('contacts', 'contacts.id', 'follow_ups.contact_id')
    .leftJoin('staff', 'staff.id', 'follow_ups.staff_id')
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.deleted_at', 'is', null)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)

/** Those of a day and before, the oldest first. */
export async function followUpsUntil(db: ReadableDb, day: string, limit: number): Promise<readonly OpenFollowUp[]> {
  return await open(db)
    .selectAll('follow_ups')
    .select(['contacts.display_name as customer', 'staff.name as staff'])
    .where('follow_ups.due_on', '<=', day)
    .orderBy('follow_ups.due_on')
    .orderBy('follow_ups.time')
    .orderBy('follow_ups.id')
    .limit(limit)
    .execute()
}

/** The next day after `day` with promises, and how many. */
export async function nextFollowUps(db: ReadableDb, day: string): Promise<{ on: string; count: number } | null> {
  const next = await open(db)
    .select('follow_ups.due_on as on')
    .where('follow_ups.due_on', '>', day)
    .orderBy('follow_ups.due_on')
    .limit(1)
    .executeTakeFirst()
  return next === undefined ? null : { on: next.on, count: await followUpsOn(db, next.on) }
}

/** How many promises a day has. */
export async function followUpsOn(db: ReadableDb, day: string): Promise<number> {
  const row = await open(db)
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('follow_ups.due_on', '=', day)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
