import { sql } from 'kysely'
import type { HidingRecall } from '#shared/domain/recall/off-list.ts'
import type { ReadableDb } from '../open-database.ts'

const inJson = (ids: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/**
 * Recalls that keep somebody off the list on a day: done on or before it, until a later one. A purchase since (of the
 * product, where it is about one) has ended all but the one that stops for good.
 */
export async function readHidingRecalls(db: ReadableDb, on: string): Promise<readonly HidingRecall[]> {
  return await db
    .selectFrom('recalls')
    .leftJoin('rhythms', (join) =>
      join
        .onRef('rhythms.contact_id', '=', 'recalls.contact_id')
        .on('rhythms.product_id', '=', (e) => e.fn.coalesce('recalls.product_id', sql.lit(0))),
    )
    .select([
      'recalls.contact_id as customerId',
      'recalls.product_id as productId',
      'recalls.act as act',
      'recalls.until_day as untilDay',
    ])
    .where('recalls.until_day', '>', on)
    // Not the bare column: without statistics SQLite would take the index by the day of the act.
    .where(sql<boolean>`+recalls.on_day <= ${on}`)
    .where('recalls.deleted_at', 'is', null)
    .where((e) =>
      e.or([
        e('recalls.act', '=', 'stopped'),
        e('rhythms.last_on', 'is', null),
        e(e.fn.coalesce('recalls.last_on', 'recalls.on_day'), '>=', e.ref('rhythms.last_on')),
      ]),
    )
    .execute()
}

/** Recalls of some customers, the newest first. */
export async function readRecallsOf(db: ReadableDb, customerIds: readonly number[]) {
  if (customerIds.length === 0) return []
  return await db
    .selectFrom('recalls')
    .innerJoin('staff', 'staff.id', 'recalls.staff_id')
    .leftJoin('products', 'products.id', 'recalls.product_id')
    .selectAll('recalls')
    .select(['staff.name as staff', 'products.name as product'])
    .where('recalls.contact_id', 'in', inJson(customerIds))
    .where('recalls.deleted_at', 'is', null)
    .orderBy('recalls.on_day', 'desc')
    .orderBy('recalls.id', 'desc')
    .execute()
}
export type ReadRecall = Awaited<ReturnType<typeof readRecallsOf>>[number]

/** Customers of whom a complaint waits for an answer. */
export async function readComplainants(db: ReadableDb): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('complaints')
    .select('contact_id')
    .distinct()
    .where('closed_on', 'is', null)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ contact_id }) => contact_id)
}

/** Customers who owe more than `limit` (minor units) that should have been paid before a day. */
export async function readDebtorsAbove(db: ReadableDb, on: string, limit: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('receivables')
    .select('contact_id')
    .where('open', '>', 0)
    .where('due_on', '<', on)
    .where('day', '<=', on)
    .groupBy('contact_id')
    .having((e) => e(e.fn.sum<number>('open'), '>', limit))
    .execute()
  return rows.map(({ contact_id }) => contact_id)
}
