import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** Sizes of what was sold and of what visible returns gave back for it; amounts that nobody knows are left out. */
const lineSums = sql`
  SELECT bought.id
  FROM originals
  JOIN purchase_lines AS bought ON bought.purchase_id = originals.id
  JOIN purchase_lines AS returned ON returned.return_of = bought.id
  JOIN purchases AS refund ON refund.id = returned.purchase_id
  WHERE refund.deleted_at IS NULL AND refund.staged_batch_id IS NULL AND bought.line_total IS NOT NULL
  GROUP BY bought.id HAVING -sum(returned.line_total) > bought.line_total`
const totalSums = sql`
  SELECT sale.id
  FROM originals
  JOIN purchases AS sale ON sale.id = originals.id
  JOIN purchases AS refund ON refund.deleted_at IS NULL AND refund.staged_batch_id IS NULL AND refund.id IN (
    SELECT returned.purchase_id FROM purchase_lines AS bought JOIN purchase_lines AS returned ON returned.return_of = bought.id
    WHERE bought.purchase_id = sale.id)
  WHERE sale.total IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM purchase_lines AS line WHERE line.purchase_id = sale.id AND line.line_total IS NULL)
  GROUP BY sale.id HAVING -sum(refund.total) > sale.total`

/** Whether returns gave more back for a purchase, or for one line of it, than it comes to; also asked of a return. */
export async function isMoreGivenBack(db: ReadableDb, purchaseId: number): Promise<boolean> {
  const { rows } = await sql`
    WITH originals AS (
      SELECT ${purchaseId} AS id
      UNION SELECT bought.purchase_id FROM purchase_lines AS line JOIN purchase_lines AS bought ON bought.id = line.return_of
      WHERE line.purchase_id = ${purchaseId}
    ) SELECT * FROM (${lineSums}) UNION ALL SELECT * FROM (${totalSums}) LIMIT 1`.execute(db as never)
  return rows.length > 0
}

/** Whether an act changed amounts, or brought a return back, so that more was given back than the goods come to. */
export async function leavesMoreGivenBack(db: ReadableDb, actId: number): Promise<boolean> {
  const { rows } = await sql`
    WITH touched AS (
      SELECT record_id AS id FROM journal WHERE act_id = ${actId} AND table_name = 'purchases' AND op = 'update'
        AND (json_type(after, '$.total') IS NOT NULL OR json_type(after, '$.deleted_at') IS NOT NULL)
      UNION SELECT line.purchase_id FROM journal JOIN purchase_lines AS line ON line.id = journal.record_id
      WHERE journal.act_id = ${actId} AND journal.table_name = 'purchase_lines'
        AND json_type(journal.after, '$.line_total') IS NOT NULL
    ), originals AS (
      SELECT DISTINCT coalesce(bought.purchase_id, touched.id) AS id
      FROM touched LEFT JOIN purchase_lines AS line ON line.purchase_id = touched.id
      LEFT JOIN purchase_lines AS bought ON bought.id = line.return_of
    ) SELECT * FROM (${lineSums}) UNION ALL SELECT * FROM (${totalSums}) LIMIT 1`.execute(db as never)
  return rows.length > 0
}
