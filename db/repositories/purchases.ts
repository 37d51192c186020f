import type { Selectable } from 'kysely'
import { firstRow } from '../first-row.ts'
import type { ReadableDb } from '../open-database.ts'
import type { PaymentsTable, PurchaseLinesTable, PurchaseRow } from '../schema.ts'

export type StoredLine = Selectable<PurchaseLinesTable>
export type StoredPayment = Selectable<PaymentsTable>

/** A purchase that is not part of an unfinished import, also from the trash; null where there is none. */
export async function readPurchase(db: ReadableDb, id: number): Promise<PurchaseRow | null> {
  const row = await db
    .selectFrom('purchases')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Several purchases in the order in which they were numbered. */
export async function readPurchases(db: ReadableDb, ids: readonly number[]): Promise<readonly PurchaseRow[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('purchases')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('staged_batch_id', 'is', null)
    .orderBy('number')
    .execute()
}

/** Lines of one purchase in their order. */
export async function readLines(db: ReadableDb, purchaseId: number): Promise<readonly StoredLine[]> {
  return await db
    .selectFrom('purchase_lines')
    .selectAll()
    .where('purchase_id', '=', purchaseId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Payments of one purchase in the order in which they were noted. */
export async function readPayments(db: ReadableDb, purchaseId: number): Promise<readonly StoredPayment[]> {
  return await db.selectFrom('payments').selectAll().where('purchase_id', '=', purchaseId).orderBy('id').execute()
}

/** Who sold it; empty for an owner without a name. */
export async function readStaffName(db: ReadableDb, staffId: number): Promise<string> {
  const row = await db.selectFrom('staff').select('name').where('id', '=', staffId).executeTakeFirst()
  return row?.name ?? ''
}

/** The number of the next purchase. Numbers of the trash and of unfinished imports stay taken. */
export async function nextPurchaseNumber(db: ReadableDb): Promise<number> {
  const row = await firstRow<{ number: number }>(db, 'SELECT number FROM purchases ORDER BY number DESC LIMIT 1', [])
  return (row?.number ?? 0) + 1
}
