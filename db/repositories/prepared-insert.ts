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
  const shapes = new Map<TableName, Shape[]>()
  return (table, row) => {
    const columns = Object.keys(row)
    let known = shapes.get(table)
    if (known === undefined) shapes.set(table, (known = []))
    let shape = known.find((each) => sameColumns(each.columns, columns))
    if (shape === undefined) {
      const marks = columns.map(() => '?').join(', ')
      shape = { columns, statement: raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`) }
      known.push(shape)
    }
    return Number(shape.statement.run(Object.values(row)).lastInsertRowid)
  }
}

type Shape = { readonly columns: readonly string[]; readonly statement: Statement }

const sameColumns = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((column, at) => column === b[at])
