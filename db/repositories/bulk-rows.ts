import type { Database } from 'better-sqlite3'
import type { Insertable } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { ShopTables, TableName } from '../schema.ts'

type Value = string | number | null

/** Time between two breaths, ms: other work of the thread goes on in between. */
const slice = 20
/** Rows between two looks at the clock. */
const stride = 64

/** The smallest id that no row of the table ever had. */
export function firstFreeId(raw: Database, table: TableName): number {
  const used = raw.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table)
  return typeof used === 'number' ? used + 1 : 1
}

/**
 * Writes many rows of one table with one prepared statement, in slices. Every row has the columns of the first one.
 * It journals nothing and makes nothing derived: that is the caller's. Only inside `inTransaction`, of which nothing
 * is left when it fails.
 * @returns how many rows were written
 */
export async function insertRows<T extends TableName>(
  raw: Database,
  table: T,
  rows: Iterable<Insertable<ShopTables[T]>>,
): Promise<number> {
  if (!raw.inTransaction) throw new Error('insertRows outside a transaction')
  let columns: readonly string[] = []
  let insert: ((values: readonly Value[]) => void) | null = null
  let count = 0
  let began = performance.now()
  for (const row of rows as Iterable<Readonly<Record<string, Value>>>) {
    if (insert === null) {
      columns = Object.keys(row)
      const marks = columns.map(() => '?').join(', ')
      const statement = raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`)
      insert = (values) => statement.run(values)
    }
    insert(columns.map((column) => row[column] ?? null))
    count += 1
    if (count % stride === 0 && performance.now() - began > slice) {
      await setImmediate()
      began = performance.now()
    }
  }
  return count
}
