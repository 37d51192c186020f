import { sql, type Selectable } from 'kysely'
import { fold } from '#shared/domain/name-folding.ts'
import { firstRow } from '../first-row.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ProductsTable } from '../schema.ts'

export type ProductRow = Selectable<ProductsTable>

/** A product that is not part of an unfinished import, also from the trash; null where there is none. */
export async function readProduct(db: ReadableDb, id: number): Promise<ProductRow | null> {
  return await firstRow(db, 'SELECT * FROM products WHERE id = ? AND staged_batch_id IS NULL', [id])
}

/** Products by their ids, in the order of the ids, also from the trash. */
export async function readProducts(db: ReadableDb, ids: readonly number[]): Promise<readonly ProductRow[]> {
  return await db
    .selectFrom('products')
    .selectAll()
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('staged_batch_id', 'is', null)
    .orderBy('id')
    .execute()
}

/** The product that is called exactly so, letters folded; an active one before others, then the oldest. */
export async function findProductByName(db: ReadableDb, name: string): Promise<ProductRow | null> {
  const folded = fold(name)
  if (folded === '') return null
  const row = await db
    .selectFrom('products')
    .selectAll()
    .where('folded', '=', folded)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('active', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The forms in which scanners give one number: UPC-A is EAN-13 without its first 0. */
function scannedForms(code: string): readonly string[] {
  if (/^\d{12}$/.test(code)) return [code, `0${code}`]
  return /^0\d{12}$/.test(code) ? [code, code.slice(1)] : [code]
}

/** Products whose barcode or code this is exactly: active ones first, barcodes before codes, then the oldest. */
export async function findProductsByCode(db: ReadableDb, code: string): Promise<readonly ProductRow[]> {
  if (code === '') return []
  const forms = scannedForms(code)
  const rows = await db
    .selectFrom('products')
    .selectAll()
    .where((e) =>
      e.or([
        e.and([e('barcode', 'in', forms), e('barcode', '<>', sql.lit(''))]),
        e.and([e('code', 'in', forms), e('code', '<>', sql.lit(''))]),
      ]),
    )
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .execute()
  const rank = (row: ProductRow) => (row.active === 1 ? 0 : 2) + (forms.includes(row.barcode) ? 0 : 1)
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.id - b.id)
}

/** How many purchases and orders that aren't in the trash hold any of these products, and which of the products. */
export async function readProductUse(
  db: ReadableDb,
  ids: readonly number[],
): Promise<{ readonly used: ReadonlySet<number>; readonly records: number }> {
  const wanted = sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const used = new Set<number>()
  let records = 0
  for (const [lines, owner, key] of [
    ['purchase_lines', 'purchases', 'purchase_id'],
    ['order_lines', 'orders', 'order_id'],
  ] as const) {
    const { rows } = await sql<{ id: number; record: number }>`
      SELECT DISTINCT l.product_id AS id, l.${sql.ref(key)} AS record
      FROM ${sql.table(lines)} l
      WHERE l.product_id IN ${wanted}
        AND (SELECT o.deleted_at FROM ${sql.table(owner)} o WHERE o.id = l.${sql.ref(key)}) IS NULL`.execute(
      db as never,
    )
    for (const { id } of rows) used.add(id)
    records += new Set(rows.map(({ record }) => record)).size
  }
  return { used, records }
}
