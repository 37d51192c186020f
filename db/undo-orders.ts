import { sql } from 'kysely'
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

/**
 * The number of an order that an act left with money that can't be there: a cancelled one of which nothing is left to give
 * back, or more given back than was taken. Null where there is none.
 */
export async function findTornOrder(db: ReadableDb, actId: number): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    WITH touched AS (
      SELECT record_id AS id FROM journal WHERE act_id = ${actId} AND table_name = 'orders'
      UNION SELECT coalesce(json_extract(after, '$.order_id'), json_extract(before, '$.order_id'))
      FROM journal WHERE act_id = ${actId} AND table_name = 'payments'
    )
    SELECT o.number FROM touched JOIN orders o ON o.id = touched.id JOIN payments y ON y.order_id = o.id
    WHERE o.state <> 'handed-over'
    GROUP BY o.id HAVING sum(y.amount) < 0 OR (o.state = 'cancelled' AND sum(y.amount) > 0)
    LIMIT 1`.execute(db as never)
  return rows[0]?.number ?? null
}
