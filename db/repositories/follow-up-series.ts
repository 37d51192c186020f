import type { ReadableDb } from '../open-database.ts'

/** What is still to be done of one start of a template. */
export async function readOpenOfSeries(
  db: ReadableDb,
  seriesUid: string,
): Promise<readonly { readonly id: number; readonly contact_id: number | null }[]> {
  return await db
    .selectFrom('follow_ups')
    .select(['id', 'contact_id'])
    .where('series_uid', '=', seriesUid)
    .where('done_on', 'is', null)
    .where('deleted_at', 'is', null)
    .execute()
}
