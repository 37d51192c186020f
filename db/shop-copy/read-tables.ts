import { betweenTransactions } from '../in-transaction.ts'
import type { ShopDatabase } from '../open-database.ts'
import { copiedTables, type CopiedTable } from './copied-tables.ts'
import { copiedColumns } from './table-columns.ts'

export type CopiedValue = string | number | null
export type CopiedRow = readonly CopiedValue[]

/** Rows read in one go: a few milliseconds. */
const batch = 500

export const allCopiedTables = Object.keys(copiedTables) as readonly CopiedTable[]

/** How many rows a copy will have. */
export async function countCopied(shop: ShopDatabase): Promise<number> {
  return await betweenTransactions(shop, () =>
    allCopiedTables.reduce(
      (sum, table) => sum + (shop.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number),
      0,
    ),
  )
}

/** The rows of a table in the order of their keys, in batches: calls are answered in between. */
export async function* readCopied(shop: ShopDatabase, table: CopiedTable): AsyncGenerator<readonly CopiedRow[]> {
  const columns = copiedColumns(shop.raw, table)
  const names = columns.map(({ name }) => name)
  const [key = 'id'] = names
  const select = shop.raw
    .prepare(`SELECT ${names.join(', ')} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ${batch}`)
    .raw()
  let after: CopiedValue = columns[0]?.type === 'TEXT' ? '' : 0
  for (;;) {
    const from: CopiedValue = after
    const rows: readonly CopiedRow[] = await betweenTransactions(shop, () => select.all(from) as CopiedRow[])
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.[0] ?? null
  }
}

/** Contents that a copy needs: of attachments and files of mails by their hash, and of photos. */
export type CopiedContent = {
  readonly sha256: string
  readonly bytes: number
  readonly name: string
  readonly customer: string
  readonly customerId: number
  /** The row of photos that holds it; null = it lies beside the shop file. */
  readonly photoId: number | null
}

export async function listCopiedContents(shop: ShopDatabase): Promise<readonly CopiedContent[]> {
  return await betweenTransactions(
    shop,
    () =>
      shop.raw
        .prepare(
          `SELECT p.sha256, length(p.content) AS bytes, 'photo' || CASE p.media_type
              WHEN 'image/png' THEN '.png' WHEN 'image/webp' THEN '.webp' ELSE '.jpg' END AS name,
             c.display_name AS customer, c.id AS customerId, p.id AS photoId
           FROM photos p JOIN contacts c ON c.id = p.contact_id
           UNION ALL
           SELECT a.sha256, a.bytes, a.name, c.display_name, c.id, NULL
           FROM attachments a JOIN contacts c ON c.id = a.contact_id
           UNION ALL
           SELECT f.sha256, f.bytes, f.name, c.display_name, c.id, NULL
           FROM mail_files f JOIN activities a ON a.id = f.activity_id JOIN contacts c ON c.id = a.contact_id
           WHERE f.sha256 IS NOT NULL
           ORDER BY customerId, photoId, name`,
        )
        .all() as CopiedContent[],
  )
}

export async function readPhotoContent(shop: ShopDatabase, photoId: number): Promise<Buffer> {
  return await betweenTransactions(
    shop,
    () => shop.raw.prepare('SELECT content FROM photos WHERE id = ?').pluck().get(photoId) as Buffer,
  )
}
