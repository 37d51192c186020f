import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** Customers with purchases, and the gaps between them all in all. */
export async function readRepeatBuyers(
  db: ReadableDb,
): Promise<{ readonly ids: readonly number[]; readonly gaps: number }> {
  const rows = await db
    .selectFrom('rhythms')
    .select('contact_id as id')
    .where('product_id', '=', sql.lit(0))
    .orderBy('contact_id')
    .execute()
  return { ids: rows.map(({ id }) => id), gaps: await countGaps(db) }
}

/** Gaps between purchases of all customers: by their number a shop is fitted anew. Answered from an index. */
export async function countGaps(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('rhythms')
    .select((e) => e.fn.sum<number | null>('gaps').as('gaps'))
    .where('product_id', '=', sql.lit(0))
    .executeTakeFirst()
  return Number(row?.gaps ?? 0)
}
