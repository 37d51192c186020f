import type Database from 'better-sqlite3'

/** How SQLite would answer a statement, one line for each step. The values of parameters don't matter to it here. */
export function planOf(raw: Database.Database, sql: string): string {
  const parameters = Array.from(sql.matchAll(/\?/g), () => 1)
  const rows = raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as readonly { detail: string }[]
  return rows.map(({ detail }) => detail).join('\n')
}
