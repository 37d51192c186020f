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
 * The number of an order whose deposit isn't any more what it was when this act handed the order over: changed or taken away
 * by an edit of the purchase. Null where there is none.
 */
export async function findChangedDeposit(db: ReadableDb, actId: number): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    WITH deposits AS (
      SELECT record_id AS id FROM journal WHERE act_id = ${actId} AND table_name = 'payments' AND op = 'update'
        AND json_extract(after, '$.purchase_id') IS NOT NULL
    ), later AS (
      SELECT deposits.id, field.key, field.value, row_number() OVER (PARTITION BY deposits.id, field.key ORDER BY j.id) AS nth
      FROM deposits JOIN journal j ON j.table_name = 'payments' AND j.record_id = deposits.id AND j.act_id > ${actId}
      JOIN json_each(j.before) AS field ON field.key IN ('method', 'amount', 'day')
    )
    SELECT o.number FROM journal handed JOIN orders o ON o.id = handed.record_id
    WHERE handed.act_id = ${actId} AND handed.table_name = 'orders' AND EXISTS (
      SELECT 1 FROM deposits LEFT JOIN payments y ON y.id = deposits.id
      LEFT JOIN later ON later.id = deposits.id AND later.nth = 1
      WHERE y.id IS NULL OR (later.key IS NOT NULL
        AND later.value IS NOT CASE later.key WHEN 'method' THEN y.method WHEN 'amount' THEN y.amount ELSE y.day END)
    ) LIMIT 1`.execute(db as never)
  return rows[0]?.number ?? null
}

/**
 * The number of an order that an act left with money that can't be there: a cancelled one of which nothing is left to give
 * back, more given back than was taken, or, of one that was handed over, a deposit that is in no purchase. Null where there is
 * none.
 */
export async function findTornOrder(db: ReadableDb, actId: number): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    WITH touched AS (
      SELECT record_id AS id FROM journal WHERE act_id = ${actId} AND table_name = 'orders'
      UNION SELECT coalesce(json_extract(after, '$.order_id'), json_extract(before, '$.order_id'))
      FROM journal WHERE act_id = ${actId} AND table_name = 'payments'
    )
    SELECT o.number FROM touched JOIN orders o ON o.id = touched.id JOIN payments y ON y.order_id = o.id
    GROUP BY o.id HAVING CASE o.state
      WHEN 'handed-over' THEN count(*) > count(y.purchase_id)
      WHEN 'cancelled' THEN sum(y.amount) <> 0
      ELSE sum(y.amount) < 0 END
    LIMIT 1`.execute(db as never)
  return rows[0]?.number ?? null
}
