import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

export type BuyerOfDays = { readonly customerId: number; readonly purchases: number; readonly sum: number }
export type DaySpan = { readonly from: string; readonly to: string }

/**
 * Who bought between two days, the largest sums first: customers that can be seen and may be called. What came back in these
 * days lowers their sum; who brought everything back, or only something older, bought nothing.
 */
export async function buyersBetween(db: ReadableDb, { from, to }: DaySpan): Promise<readonly BuyerOfDays[]> {
  const { rows } = await sql<BuyerOfDays>`
    SELECT found.contact_id AS "customerId", found.purchases, found.sum
    FROM (
      SELECT contact_id, sum(is_return = 0) AS purchases, sum(is_return) AS returns, coalesce(sum(total), 0) AS sum
      FROM purchases
      WHERE day >= ${from} AND day <= ${to} AND contact_id IS NOT NULL AND deleted_at IS NULL AND staged_batch_id IS NULL
      GROUP BY contact_id
    ) AS found
    JOIN contacts ON contacts.id = found.contact_id
    WHERE found.purchases > 0 AND (found.returns = 0 OR found.sum > 0)
      AND contacts.deleted_at IS NULL AND contacts.staged_batch_id IS NULL AND contacts.do_not_contact = 0
    ORDER BY found.sum DESC, found.contact_id`.execute(db as never)
  return rows
}

/** Which of some customers bought between two days. At most a page of them. */
export async function boughtBetween(
  db: ReadableDb,
  ids: readonly number[],
  { from, to }: DaySpan,
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('purchases')
    .select('contact_id')
    .distinct()
    .where('contact_id', 'in', ids)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('is_return', '=', 0)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .execute()
  return new Set(rows.flatMap(({ contact_id: id }) => id ?? []))
}

/** What some customers bought between two days, by customer, the largest sums first. At most a page of customers. */
export async function itemsBetween(
  db: ReadableDb,
  ids: readonly number[],
  { from, to }: DaySpan,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const items = new Map<number, string[]>()
  if (ids.length === 0) return items
  const rows = await db
    .selectFrom('purchases')
    .innerJoin('purchase_lines as line', 'line.purchase_id', 'purchases.id')
    .leftJoin('products', 'products.id', 'line.product_id')
    .select(['purchases.contact_id as customerId'])
    .select((e) => e.fn.coalesce('products.name', 'line.name').as('item'))
    .select((e) => e.fn.sum<number | null>('line.line_total').as('sum'))
    .where('purchases.contact_id', 'in', ids)
    .where('purchases.day', '>=', from)
    .where('purchases.day', '<=', to)
    .where('purchases.is_return', '=', 0)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .groupBy(['purchases.contact_id', 'item'])
    .orderBy('sum', 'desc')
    .orderBy('item')
    .execute()
  for (const { customerId, item } of rows) {
    if (customerId === null || item === null) continue
    const known = items.get(customerId)
    if (known === undefined) items.set(customerId, [item])
    else known.push(item)
  }
  return items
}
