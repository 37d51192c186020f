import Database, { type Database as Raw } from 'better-sqlite3'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'

export type SchemaEntry = { readonly type: string; readonly name: string; readonly sql: string | null }

/** What SQLite itself adds: statistics of `PRAGMA optimize`, the counter of AUTOINCREMENT. */
const ownTables = /^sqlite_(stat\d|sequence|autoindex_)/

function schemaOf(raw: Raw): ReadonlyMap<string, string | null> {
  const entries = raw.prepare('SELECT type, name, sql FROM sqlite_schema').all() as SchemaEntry[]
  return new Map(
    entries.filter(({ name }) => !ownTables.test(name)).map(({ type, name, sql }) => [`${type} ${name}`, sql]),
  )
}

/**
 * How the schema of a file differs from that of a fresh one of the same version: a file from elsewhere may hold
 * triggers or views that would run unseen.
 * @returns names (`table contacts`) that are missing, unknown or defined otherwise; empty when all is right
 */
export function schemaDifferences(raw: Raw): readonly string[] {
  const version = raw.pragma('user_version', { simple: true }) as number
  const fresh = new Database(':memory:')
  try {
    migrate(
      fresh,
      migrations.filter((migration) => migration.version <= version),
    )
    const expected = schemaOf(fresh)
    const present = schemaOf(raw)
    const names = new Set([...expected.keys(), ...present.keys()])
    return [...names].filter((name) => !present.has(name) || expected.get(name) !== present.get(name)).sort()
  } finally {
    fresh.close()
  }
}
