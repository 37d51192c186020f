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
 * What a customer bought: index-only, however many purchases there are. Without the hints SQLite walks through everybody's
 * lines of a product instead.
 */
export const boughtBy = (contactId: number) => sql`
  purchases p INDEXED BY purchases_contact
  CROSS JOIN purchase_lines l INDEXED BY purchase_lines_purchase ON l.purchase_id = p.id
  WHERE p.contact_id = ${contactId} AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL
    AND l.product_id IS NOT NULL AND l.quantity > 0`

/** Days and ids as one number, which grows with the purchase: `max` of it takes the columns of the last line along. */
export const placeInTime = sql`CAST(replace(p.day, '-', '') AS INTEGER) * 34359738368 + p.id`

/**
 * The last line with a known amount by which a customer bought each product. The indexes alone tell the last one; only its
 * row is read.
 * @param productIds only these; null = all they ever bought
 */
export async function readLastPaid(
  db: ReadableDb,
  contactId: number,
  productIds: readonly number[] | null,
): Promise<readonly PaidLine[]> {
  const wanted =
    productIds === null ? sql`` : sql`AND l.product_id IN (SELECT value FROM json_each(${JSON.stringify(productIds)}))`
  const { rows } = await sql<PaidLine>`
    WITH last (product_id, line_id, purchase_id, day, at) AS (
      SELECT l.product_id, l.id, p.id, p.day, max(${placeInTime})
      FROM ${boughtBy(contactId)} ${wanted} AND l.line_total IS NOT NULL
      GROUP BY l.product_id
    )
    SELECT last.product_id, last.purchase_id, last.day, l.quantity, l.unit_price, l.line_total
    FROM last CROSS JOIN purchase_lines l ON l.id = last.line_id
    ORDER BY last.at DESC, last.product_id`.execute(db as never)
  return rows
}
