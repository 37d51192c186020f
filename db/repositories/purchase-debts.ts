import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** What is still to be paid of purchases, by their id; those that are paid are not there. */
export async function readOwed(db: ReadableDb, purchaseIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (purchaseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('receivables')
    .select((e) => ['purchase_id as id', e.fn.sum<number>('open').as('open')])
    .where('purchase_id', 'in', [...purchaseIds])
    .where('open', '>', 0)
    .groupBy('purchase_id')
    .execute()
  return new Map(rows.flatMap(({ id, open }) => (id === null ? [] : [[id, open] as const])))
}

/** How the last of what was on credit of a purchase was paid in the end; null where nobody knows. */
export async function readLaterMethod(db: ReadableDb, purchaseId: number): Promise<string | null> {
  const row = await db
    .selectFrom('receivables')
    .innerJoin('settled_amounts', (join) =>
      join
        .onRef('settled_amounts.contact_id', '=', 'receivables.contact_id')
        .onRef('settled_amounts.charge', '=', 'receivables.charge')
        .onRef('settled_amounts.charge_id', '=', 'receivables.charge_id'),
    )
    .innerJoin('credit_entries', 'credit_entries.id', 'settled_amounts.source_id')
    .select('credit_entries.method as method')
    .where('receivables.purchase_id', '=', purchaseId)
    .where('settled_amounts.source', '=', sql.lit('entry'))
    .where('credit_entries.kind', '=', sql.lit('payment'))
    .orderBy('settled_amounts.position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.method ?? null
}
