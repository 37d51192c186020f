import type { Database } from 'better-sqlite3'

type Ids = { readonly after: number; readonly upTo: number }

/** What the parts of a purchase say it must come to; null where no line has an amount. */
const totalByParts = `(
  SELECT CASE WHEN sum(l.line_total) < 0 THEN sum(l.line_total) + p.discount ELSE sum(l.line_total) - p.discount END + p.rounding
  FROM purchase_lines l WHERE l.purchase_id = p.id)`

/** Purchases (by id) whose total isn't the sum of their lines − discount + rounding. */
export const wrongTotals = (raw: Database, ids: Ids): readonly number[] =>
  raw
    .prepare(
      `SELECT p.id FROM purchases p
       WHERE p.id > @after AND p.id <= @upTo AND p.staged_batch_id IS NULL AND p.total IS NOT ${totalByParts}`,
    )
    .pluck()
    .all(ids) as number[]

/**
 * Purchases (by id) that have payments which together aren't the total. Those in the trash may: where a hand-over was undone,
 * the deposit is the order's again.
 */
export const wrongPayments = (raw: Database, ids: Ids): readonly number[] =>
  raw
    .prepare(
      `SELECT p.id FROM payments y JOIN purchases p ON p.id = y.purchase_id
       WHERE y.purchase_id > @after AND y.purchase_id <= @upTo AND p.staged_batch_id IS NULL
         AND p.deleted_at IS NULL
       GROUP BY y.purchase_id HAVING sum(y.amount) <> coalesce(p.total, 0)`,
    )
    .pluck()
    .all(ids) as number[]

export const lastPurchaseId = (raw: Database): number =>
  (raw.prepare('SELECT max(id) FROM purchases').pluck().get() as number | null) ?? 0
