import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/**
 * The number of an order whose hand-over was undone, although an act brought the purchase back that it had become: its
 * deposit is the order's again, and its goods would be sold twice. Null where there is none.
 */
export async function findReopenedOrder(db: ReadableDb, actId: number): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    SELECT o.number FROM journal touched
    JOIN purchases p ON p.id = touched.record_id
    JOIN journal made ON made.table_name = 'purchases' AND made.record_id = p.id AND made.op = 'insert'
    JOIN journal handed ON handed.act_id = made.act_id AND handed.table_name = 'orders' AND handed.op = 'update'
    JOIN orders o ON o.id = handed.record_id
    WHERE touched.act_id = ${actId} AND touched.table_name = 'purchases' AND p.deleted_at IS NULL
      AND o.purchase_id IS NOT p.id
    LIMIT 1`.execute(db as never)
  return rows[0]?.number ?? null
}
