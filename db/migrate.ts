import type { Database } from 'better-sqlite3'

/** One step of the schema. `version` is the user_version of a file that has taken it. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/**
 * Brings a database to the newest version: forward only, one synchronous transaction a step, together with
 * `user_version`, so that a failed step leaves the file as it was. (Kysely's own migrator isn't transactional on
 * SQLite: docs/decisions.md.)
 * @returns the versions that were applied
 */
export function migrate(raw: Database, migrations: readonly Migration[]): readonly number[] {
  const present = raw.pragma('user_version', { simple: true }) as number
  const pending = migrations.filter((migration) => migration.version > present)
  for (const migration of pending) {
    // Table rebuilds need foreign keys off, which SQLite ignores inside a transaction.
    raw.pragma('foreign_keys = OFF')
    try {
      raw.transaction(() => {
        raw.exec(migration.sql)
        const broken = raw.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`migration ${migration.name} breaks ${broken.length} references`)
        raw.pragma(`user_version = ${migration.version}`)
      })()
    } finally {
      raw.pragma('foreign_keys = ON')
    }
  }
  return pending.map((migration) => migration.version)
}

/** The version that this program writes. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}
