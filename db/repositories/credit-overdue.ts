import type { ReadableDb } from '../open-database.ts'

/** What customers (a page of them) owe on a day and should have paid before it; nobody else is in the map. */
export async function readOverdue(
  db: ReadableDb,
  ids: readonly number[],
  today: string,
): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('receivables')
    .select((e) => ['contact_id', e.fn.sum<number>('open').as('overdue')])
    .where('contact_id', 'in', ids)
    .where('open', '>', 0)
    .where('due_on', '<', today)
    .where('day', '<=', today)
    .groupBy('contact_id')
    .execute()
  return new Map(rows.map(({ contact_id: id, overdue }) => [id, overdue]))
}

/** Oldest day by which something was to be paid that is too late; null where nothing is. */
export const sinceOf = (owesSince: string | null, today: string): string | null =>
  owesSince !== null && owesSince < today ? owesSince : null
