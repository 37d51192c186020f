import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = join(import.meta.dirname, '../fixtures/shops')

/** Shop files of earlier versions (tests/fixtures/shops/README.md). */
export const oldShops = readdirSync(folder)
  .filter((name) => name.endsWith('.regulars.gz'))
  .map((name) => ({ name, version: Number(/version-(\d+)/.exec(name)?.[1]) }))

/** Puts the old shop there, as its program left it. */
export function unpackOldShop(name: string, file: string): void {
  writeFileSync(file, gunzipSync(readFileSync(join(folder, name))), { mode: 0o600 })
}

export type Contents = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** Every row of every table that holds what people wrote; full-text indexes are derived. */
export function contentsOf(file: string): Contents {
  const raw = new Database(file, { readonly: true })
  try {
    const tables = raw
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name NOT LIKE 'contact_words%' AND name NOT LIKE 'contact_trigrams%'`,
      )
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((table) => [table, raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Contents[string]]),
    )
  } finally {
    raw.close()
  }
}
