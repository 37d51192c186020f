import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { DayClosingCountsTable, DayClosingsTable } from '../sales-schema.ts'

export type DayClosingRow = Selectable<DayClosingsTable>
export type StoredCount = Selectable<DayClosingCountsTable>

/** How a day was closed; null where it wasn't. */
export async function readClosing(db: ReadableDb, day: string): Promise<DayClosingRow | null> {
  return (await db.selectFrom('day_closings').selectAll().where('day', '=', day).executeTakeFirst()) ?? null
}

/** What was counted at closings, of each in the order in which it was noted. */
export async function readCounts(db: ReadableDb, closingIds: readonly number[]): Promise<readonly StoredCount[]> {
  if (closingIds.length === 0) return []
  return await db
    .selectFrom('day_closing_counts')
    .selectAll()
    .where('closing_id', 'in', [...closingIds])
    .orderBy('closing_id')
    .orderBy('id')
    .execute()
}

/** The last closing before a day, and the cash that was counted then; null where there is none. */
export async function lastClosingBefore(
  db: ReadableDb,
  day: string,
): Promise<{ readonly day: string; readonly cash: number } | null> {
  const row = await db
    .selectFrom('day_closings')
    .innerJoin('day_closing_counts', 'day_closing_counts.closing_id', 'day_closings.id')
    .select(['day_closings.day', 'day_closing_counts.counted as cash'])
    .where('day_closings.day', '<', day)
    .where('day_closing_counts.method', '=', 'cash')
    .where('day_closing_counts.counted', 'is not', null)
    .orderBy('day_closings.day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { day: row.day, cash: row.cash ?? 0 }
}

/** Closings of some days, the latest first, and how many there are. */
export async function listClosings(
  db: ReadableDb,
  { from, to, offset, limit }: { from?: string; to?: string; offset: number; limit: number },
) {
  let all = db.selectFrom('day_closings')
  if (from !== undefined) all = all.where('day', '>=', from)
  if (to !== undefined) all = all.where('day', '<=', to)
  const { total } = await all.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all.selectAll().orderBy('day', 'desc').limit(limit).offset(offset).execute()
  return { total, rows }
}

/** Names of those who closed. */
export async function readStaffNames(db: ReadableDb): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('staff').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What was brought into the drawer and taken out of it on a day. */
export const readMovements = (db: ReadableDb, day: string) =>
  db.selectFrom('cash_movements').selectAll().where('day', '=', day).orderBy('id').execute()
