import type { Act, Row } from './journal.ts'
import type { ReadableDb } from './open-database.ts'
import { readDeposits } from './repositories/orders.ts'
import { readReturnsOf } from './repositories/purchase-returns.ts'

/** What would break if an undo took an order or its hand-over back: money that was taken, goods that came back. */

/** Whether goods of a purchase came back since, so that it must stay. */
async function hasReturns(db: ReadableDb, purchaseId: number): Promise<boolean> {
  const returns = await readReturnsOf(db, [purchaseId])
  if (returns.length === 0) return false
  const visible = await db
    .selectFrom('purchases')
    .select('id')
    .where('id', 'in', [...returns])
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return visible !== undefined
}

/**
 * Whether undoing a hand-over would tear it apart: goods of the purchase came back since, so order, deposits and purchase
 * all stay as they are.
 */
export async function isHandedOverForGood(db: ReadableDb, table: string, present: Row, patch: Row): Promise<boolean> {
  if ((table !== 'orders' && table !== 'payments') || patch['purchase_id'] !== null) return false
  const purchaseId = present['purchase_id']
  return typeof purchaseId === 'number' && (await hasReturns(db, purchaseId))
}

/**
 * Whether a created record must stay for the sake of what happened since: an order for which money was taken, a purchase
 * out of an order of which goods came back.
 * @param created what the same act made, as `table id`
 */
export async function isMoneyLeft(act: Act, table: string, id: number, created: ReadonlySet<string>): Promise<boolean> {
  if (table === 'orders')
    return (await readDeposits(act.trx, id)).some((deposit) => !created.has(`payments ${deposit.id}`))
  if (table !== 'purchases') return false
  const order = await act.trx.selectFrom('orders').select('id').where('purchase_id', '=', id).executeTakeFirst()
  return order !== undefined && (await hasReturns(act.trx, id))
}
