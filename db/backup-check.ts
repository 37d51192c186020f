import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import { schemaDifferences } from './expected-schema.ts'
import { newestVersion } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { ShopFileError } from './shop-file-error.ts'
import { assertOwnVersion, readShopHeader } from './shop-header.ts'

/** What is known of a copy that passed. Counts are rows that a person would recognise, without the trash. */
export type CheckedCopy = {
  readonly sha256: string
  readonly bytes: number
  readonly version: number
  readonly counts: Readonly<Record<string, number>>
}

const counted = {
  customers: `SELECT count(*) FROM contacts WHERE deleted_at IS NULL AND staged_batch_id IS NULL`,
  products: `SELECT count(*) FROM products WHERE deleted_at IS NULL AND staged_batch_id IS NULL`,
  purchases: `SELECT count(*) FROM purchases WHERE deleted_at IS NULL AND staged_batch_id IS NULL`,
  lines: `SELECT count(*) FROM purchase_lines`,
  payments: `SELECT count(*) FROM payments`,
  followUps: `SELECT count(*) FROM follow_ups WHERE deleted_at IS NULL`,
} as const

/** Counted since version 2: older copies have no such table. */
const countedInCards = {
  attachments: `SELECT count(*) FROM attachments WHERE deleted_at IS NULL`,
} as const

/** SHA-256 of a file in hex. */
export function hashFile(file: string): { readonly sha256: string; readonly bytes: number } {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1024 * 1024)
  const handle = openSync(file, 'r')
  try {
    let bytes = 0
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      hash.update(chunk.subarray(0, read))
      bytes += read
    }
    return { sha256: hash.digest('hex'), bytes }
  } finally {
    closeSync(handle)
  }
}

/** Makes sure that what was written is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Takes a copy of a shop out of WAL mode (a copy in WAL mode can't be read from a stick that is write-protected) and
 * proves that it is a whole shop: header, version, schema, pages, references. Blocks; runs in a thread of its own.
 * Never call it for the open shop file.
 * @throws ShopFileError backup-damaged, newer-version, not-a-shop-file, file-empty
 */
export function checkCopy(file: string): CheckedCopy {
  assertOwnVersion(file, readShopHeader(file), newestVersion(migrations))
  let raw: Database.Database | null = null
  let counts: Record<string, number>
  let version: number
  const damaged = (detail: string) => new ShopFileError('backup-damaged', { file, detail })
  try {
    raw = new Database(file, { fileMustExist: true })
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    raw.pragma('mmap_size = 0')
    const differences = schemaDifferences(raw)
    if (differences.length > 0) throw damaged(`schema: ${differences.slice(0, 5).join(', ')}`)
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw damaged('journal_mode')
    const verdict = raw.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw damaged(String(verdict))
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged('foreign_key_check')
    version = raw.pragma('user_version', { simple: true }) as number
    const open = raw
    counts = Object.fromEntries(
      Object.entries({ ...counted, ...(version < 2 ? {} : countedInCards) }).map(([name, sql]) => [
        name,
        open.prepare(sql).pluck().get(),
      ]),
    ) as Record<string, number>
  } catch (error) {
    if (error instanceof ShopFileError) throw error
    if (error instanceof Database.SqliteError) throw damaged(error.code)
    throw error
  } finally {
    raw?.close()
  }
  syncFile(file)
  return { ...hashFile(file), version, counts }
}
