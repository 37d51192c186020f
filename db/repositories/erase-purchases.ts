import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import { indexText } from '#shared/domain/name-folding.ts'
import type { WritableDb } from '../open-database.ts'

/** Lines looked at between two pauses of the engine's thread. */
const sliceSize = 50_000

/** What stands where a text about a person stood: a line needs some name. */
export const erasedText = '…'

/**
 * Free texts of lines that only these persons' purchases have: they may tell of them. A text that others bought too is
 * the name of a thing.
 */
async function ownTexts(trx: WritableDb, ids: readonly number[]): Promise<readonly string[]> {
  const lines = trx
    .selectFrom('purchase_lines')
    .innerJoin('purchases', 'purchases.id', 'purchase_lines.purchase_id')
    .where('purchase_lines.product_id', 'is', null)
  const own = await lines.select('purchase_lines.name').distinct().where('purchases.contact_id', 'in', ids).execute()
  const left = new Set(own.map(({ name }) => name))
  const last = await trx
    .selectFrom('purchase_lines')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  for (let from = 0; from <= (last?.id ?? 0) && left.size > 0; from += sliceSize) {
    const { rows } = await sql<{ name: string }>`
      SELECT DISTINCT l.name FROM purchase_lines l JOIN purchases p ON p.id = l.purchase_id
      WHERE l.id > ${from} AND l.id <= ${from + sliceSize}
        AND l.name IN (SELECT value FROM json_each(${JSON.stringify([...left])}))
        AND (p.contact_id IS NULL OR p.contact_id NOT IN (${sql.join(ids)}))`.execute(trx)
    for (const { name } of rows) left.delete(name)
    await setImmediate()
  }
  return [...left]
}

/**
 * Makes the purchases of persons nobody's: amounts, products, payments and receipt numbers stay, notes and texts about
 * them go. @returns how many
 */
export async function anonymisePurchases(trx: WritableDb, ids: readonly number[], at: string): Promise<number> {
  const texts = await ownTexts(trx, ids)
  const own = sql`SELECT id FROM purchases WHERE contact_id IN (${sql.join(ids)})`
  await sql`UPDATE purchase_lines SET name = ${erasedText}
    WHERE purchase_id IN (${own}) AND product_id IS NULL
      AND name IN (SELECT value FROM json_each(${JSON.stringify(texts)}))`.execute(trx)
  await sql`UPDATE purchase_lines SET name = (SELECT p.name FROM products p WHERE p.id = product_id)
    WHERE purchase_id IN (${own}) AND product_id IS NOT NULL`.execute(trx)
  const free = await trx
    .selectFrom('purchase_lines')
    .innerJoin('purchases', 'purchases.id', 'purchase_lines.purchase_id')
    .select(['purchases.id', 'purchase_lines.name'])
    .where('purchases.contact_id', 'in', ids)
    .where('purchase_lines.product_id', 'is', null)
    .orderBy('purchase_lines.position')
    .execute()
  const names = Map.groupBy(free, ({ id }) => id)
  const purchases = await trx.selectFrom('purchases').select('id').where('contact_id', 'in', ids).execute()
  for (const [index, { id }] of purchases.entries()) {
    const folded = indexText((names.get(id) ?? []).map(({ name }) => name))
    await trx
      .updateTable('purchases')
      .set((e) => ({ contact_id: null, note: '', folded, updated_at: at, version: e('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    if (index % 200 === 199) await setImmediate()
  }
  return purchases.length
}

/** Makes entries of the credit book nobody's: the money that came in or went out stays with its day, notes go. */
export async function anonymiseCredit(trx: WritableDb, ids: readonly number[], at: string): Promise<void> {
  await trx
    .updateTable('credit_entries')
    .set((e) => ({ contact_id: null, note: '', updated_at: at, version: e('version', '+', 1) }))
    .where('contact_id', 'in', ids)
    .execute()
}

/** The same of orders: who ordered, notes and free texts go; what was ordered of the catalogue and the deposits stay. */
export async function anonymiseOrders(trx: WritableDb, ids: readonly number[], at: string): Promise<void> {
  const own = sql`SELECT id FROM orders WHERE contact_id IN (${sql.join(ids)})`
  await sql`UPDATE order_lines SET name = iif(product_id IS NULL, ${erasedText},
      (SELECT p.name FROM products p WHERE p.id = product_id))
    WHERE order_id IN (${own})`.execute(trx)
  await sql`UPDATE orders SET contact_id = NULL, note = '', folded = '', updated_at = ${at}, version = version + 1
    WHERE contact_id IN (${sql.join(ids)})`.execute(trx)
}
