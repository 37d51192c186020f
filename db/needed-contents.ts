import Database from 'better-sqlite3'
import type { NeededContent } from './content-store.ts'
import { ShopFileError } from './shop-file-error.ts'

/**
 * The contents that a copy of a shop needs, what is in its trash too. Shops of the first versions have none, or no mail.
 * @throws ShopFileError backup-damaged
 */
export function neededContents(file: string): readonly NeededContent[] {
  let raw: Database.Database | null = null
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true })
    raw.pragma('trusted_schema = OFF')
    raw.pragma('mmap_size = 0')
    const has = raw.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
    const tables = ['attachments', 'mail_files'].filter((name) => has.get(name) !== undefined)
    if (tables.length === 0) return []
    const rows = tables.map((name) => `SELECT sha256, bytes FROM ${name}`).join(' UNION ALL ')
    return raw
      .prepare(
        `SELECT sha256, max(bytes) AS bytes FROM (${rows})
         WHERE length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*' GROUP BY sha256 ORDER BY sha256`,
      )
      .all() as NeededContent[]
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new ShopFileError('backup-damaged', { file, detail: error.code })
    throw error
  } finally {
    raw?.close()
  }
}
