import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { OrderLinesTable, OrdersTable } from '../sales-schema.ts'
import type { StoredPayment } from './purchases.ts'

export type OrderRow = Selectable<OrdersTable>
export type StoredOrderLine = Selectable<OrderLinesTable>

/** An order, also from the trash; null where there is none. */
export async function readOrder(db: ReadableDb, id: number): Promise<OrderRow | null> {
  return (await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Lines of one order in their order. */
export async function readOrderLines(db: ReadableDb, orderId: number): Promise<readonly StoredOrderLine[]> {
  return await db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Deposits of one order, and what was given back of them, in the order in which they were noted. */
export async function readDeposits(db: ReadableDb, orderId: number): Promise<readonly StoredPayment[]> {
  return await db.selectFrom('payments').selectAll().where('order_id', '=', orderId).orderBy('id').execute()
}

/** The number of the next order. Numbers of the trash stay taken. */
export async function nextOrderNumber(db: ReadableDb): Promise<number> {
  const row = await db.selectFrom('orders').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** Those of the orders for which money was taken or given back that is in no purchase. */
export async function ordersWithMoney(db: ReadableDb, ids: readonly number[]): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('payments')
    .select('order_id as id')
    .distinct()
    .where('order_id', 'in', [...ids])
    .where('purchase_id', 'is', null)
    .execute()
  return rows.flatMap(({ id }) => id ?? [])
}

/** The order that a purchase was; null for most. */
export async function readOrderOf(db: ReadableDb, purchaseId: number): Promise<number | null> {
  const row = await db
    .selectFrom('orders')
    .select('id')
    .where('purchase_id', '=', purchaseId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
