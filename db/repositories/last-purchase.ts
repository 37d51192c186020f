import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** The newest purchase of a customer that takes nothing back; read backwards along the customer's index. */
export async function readLastPurchase(db: ReadableDb, contactId: number) {
  const row = await db
    .selectFrom('purchases')
    .select(['id', 'day', 'total'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .where('is_return', '=', sql.lit(0))
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** What was bought with a purchase, in its order. */
export const readBoughtLines = (db: ReadableDb, purchaseId: number) =>
  db
    .selectFrom('purchase_lines')
    .select(['product_id', 'name', 'quantity', 'unit_price', 'discount', 'discount_bp', 'line_total'])
    .where('purchase_id', '=', purchaseId)
    .where('quantity', '>', 0)
    .orderBy('position')
    .execute()

/** The ways in which a purchase was paid, each once. */
export async function readMethods(db: ReadableDb, purchaseId: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('payments')
    .select('method')
    .distinct()
    .where('purchase_id', '=', purchaseId)
    .execute()
  return rows.map(({ method }) => method)
}
