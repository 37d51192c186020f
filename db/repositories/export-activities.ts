import type { ReadableDb } from '../open-database.ts'

const batchSize = 500

/** Notes, calls, messages and visits of customers who aren't in the trash, without the private ones, in the order of their ids. */
const readActivities = async (db: ReadableDb, after: number) =>
  await db
    .selectFrom('activities as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .innerJoin('staff as s', 's.id', 'a.staff_id')
    .select(['a.id', 'a.uid', 'a.kind', 'a.direction', 'a.day', 'a.time', 'a.text', 's.name as staff'])
    .select(['c.uid as customerUid', 'c.display_name as customer'])
    .where('a.id', '>', after)
    .where('a.deleted_at', 'is', null)
    .where('a.is_private', '=', 0)
    .where('c.deleted_at', 'is', null)
    .orderBy('a.id')
    .limit(batchSize)
    .execute()

export type ExportedActivity = Awaited<ReturnType<typeof readActivities>>[number]

export async function* exportActivities(db: ReadableDb): AsyncGenerator<readonly ExportedActivity[]> {
  for (let after = 0; ;) {
    const rows = await readActivities(db, after)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}
