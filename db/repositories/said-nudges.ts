import type { ReadableDb, WritableDb } from '../open-database.ts'

export type TimedRow = {
  readonly id: number
  readonly uid: string
  readonly title: string
  readonly dueOn: string
  readonly time: string
  readonly customerId: number | null
  readonly customer: string | null
}

/**
 * Open follow-ups with a time from one day to another (no end: from the first on), of customers that can be seen or of
 * nobody in particular, by day and time.
 */
export async function timedFollowUps(
  db: ReadableDb,
  span: { readonly from: string; readonly to: string | null },
  limit: number,
): Promise<readonly TimedRow[]> {
  let query = db
    .selectFrom('follow_ups')
    .leftJoin('contacts', 'contacts.id', 'follow_ups.contact_id')
    .select(['follow_ups.id', 'follow_ups.uid', 'follow_ups.title', 'follow_ups.due_on as dueOn', 'follow_ups.time'])
    .select(['follow_ups.contact_id as customerId', 'contacts.display_name as customer'])
    .where('follow_ups.time', 'is not', null)
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.deleted_at', 'is', null)
    .where('follow_ups.due_on', '>=', span.from)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
  if (span.to !== null) query = query.where('follow_ups.due_on', '<=', span.to)
  const rows = await query
    .orderBy('follow_ups.due_on')
    .orderBy('follow_ups.time')
    .orderBy('follow_ups.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ time, ...row }) => (time === null ? [] : [{ ...row, time }]))
}

/** Which of some nudges were said. */
export async function saidNudges(db: ReadableDb, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db.selectFrom('nudges').select('key').where('key', 'in', keys).execute()
  return new Set(rows.map(({ key }) => key))
}

/** Writes down that a nudge is being said. @returns false where somebody said it before */
export async function claimNudge(
  db: WritableDb,
  { key, day, at }: { readonly key: string; readonly day: string; readonly at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('nudges')
    .values({ key, day, shown_at: at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * Forgets the oldest beyond a number of them. By number and not by age: a clock that was a year ahead for a minute must not
 * make the program say everything anew.
 */
export async function forgetOldNudges(db: WritableDb, kept: number): Promise<void> {
  const oldest = await db
    .selectFrom('nudges')
    .select('day')
    .orderBy('day', 'desc')
    .offset(kept)
    .limit(1)
    .executeTakeFirst()
  if (oldest !== undefined) await db.deleteFrom('nudges').where('day', '<', oldest.day).execute()
}
