import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import { boughtBy, placeInTime } from './last-paid.ts'

/** A product and the line by which it was bought last. */
export type UsualItem = {
  readonly product_id: number
  readonly name: string
  /** In how many purchases it was. */
  readonly times: number
  readonly day: string
  readonly quantity: number
  readonly unit_price: number | null
  readonly discount: number
  readonly discount_bp: number | null
  readonly line_total: number | null
}

/** The products a customer buys most, by the number of purchases, the ones bought last first among equals. */
export async function readUsualItems(db: ReadableDb, contactId: number, limit: number): Promise<readonly UsualItem[]> {
  const { rows } = await sql<UsualItem>`
    WITH bought (product_id, times, line_id, day, at) AS (
      SELECT l.product_id, count(DISTINCT p.id), l.id, p.day, max(${placeInTime})
      FROM ${boughtBy(contactId)}
      GROUP BY l.product_id
    )
    SELECT b.product_id, products.name, b.times, b.day, l.quantity, l.unit_price, l.discount, l.discount_bp, l.line_total
    FROM bought b
    CROSS JOIN products ON products.id = b.product_id
    CROSS JOIN purchase_lines l ON l.id = b.line_id
    WHERE products.deleted_at IS NULL AND products.staged_batch_id IS NULL
    ORDER BY b.times DESC, b.day DESC, b.product_id
    LIMIT ${limit}`.execute(db as never)
  return rows
}
