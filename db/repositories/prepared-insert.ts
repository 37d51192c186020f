import type { Database, Statement } from 'better-sqlite3'
import type { Insertable } from 'kysely'
import type { ShopTables, TableName } from '../schema.ts'

/** Inserts one row and answers its id. */
export type PreparedInsert = <T extends TableName>(table: T, row: Insertable<ShopTables[T]>) => number

/**
 * Inserts that keep their statements prepared, one for each set of columns: for imports, which write hundreds of
 * thousands of rows of few shapes, a slice at a time. Journals nothing. Only inside `inTransaction`.
 */
export function preparedInsert(raw: Database): PreparedInsert {
  const statements = new Map<string, Statement>()
  return (table, row) => {
    const columns = Object.keys(row)
    const key = `${table} ${columns.join()}`
    let statement = statements.get(key)
    if (statement === undefined) {
      const marks = columns.map(() => '?').join(', ')
      statement = raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`)
      statements.set(key, statement)
    }
    return Number(statement.run(Object.values(row)).lastInsertRowid)
  }
}
