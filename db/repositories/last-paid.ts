import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

export type PaidLine = {
  readonly product_id: number
  readonly purchase_id: number
  readonly day: string
  readonly quantity: number
  readonly unit_price: number | null
  readonly line_total: number
}

/**
 * The last line with a known amount by which a customer bought each product. Days and ids make one number, so that the
 * indexes alone tell the last one; only its row is read.
 * @param productIds only these; null = all they ever bought
 */
export async function readLastPaid(
  db: ReadableDb,
  contactId: number,
  productIds: readonly number[] | null,
): Promise<readonly PaidLine[]> {
  const wanted =
    productIds === null
      ? sql`l.product_id IS NOT NULL`
      : sql`l.product_id IN (SELECT value FROM json_each(${JSON.stringify(productIds)}))`
  const { rows } = await sql<PaidLine>`
    WITH last (product_id, line_id, purchase_id, day, at) AS (
      SELECT l.product_id, l.id, p.id, p.day, max(CAST(replace(p.day, '-', '') AS INTEGER) * 34359738368 + p.id)
      FROM purchases p INDEXED BY purchases_contact
      CROSS JOIN purchase_lines l INDEXED BY purchase_lines_purchase ON l.purchase_id = p.id
      WHERE p.contact_id = ${contactId} AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL
        AND ${wanted} AND l.quantity > 0 AND l.line_total IS NOT NULL
      GROUP BY l.product_id
    )
    SELECT last.product_id, last.purchase_id, last.day, l.quantity, l.unit_price, l.line_total
    FROM last CROSS JOIN purchase_lines l ON l.id = last.line_id
    ORDER BY last.at DESC, last.product_id`.execute(db as never)
  return rows
}
