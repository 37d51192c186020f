import type { Database } from 'better-sqlite3'
import { copiedTables, type CopiedTable } from './copied-tables.ts'

/** A column of a copied table as the schema has it. */
export type CopiedColumn = {
  readonly name: string
  readonly type: 'INTEGER' | 'REAL' | 'TEXT'
  readonly isNeeded: boolean
  readonly isNullable: boolean
}

type Info = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
}

/** The columns that a copy has of a table. The first is the key. */
export function copiedColumns(raw: Database, table: CopiedTable): readonly CopiedColumn[] {
  const without: ReadonlySet<string> = new Set(copiedTables[table])
  return (raw.pragma(`table_info(${table})`) as readonly Info[])
    .filter(({ name }) => !without.has(name))
    .map(({ name, type, notnull, dflt_value }, at) => ({
      name,
      type: type as CopiedColumn['type'],
      isNullable: notnull === 0 && at > 0,
      isNeeded: at === 0 || (notnull === 1 && dflt_value === null),
    }))
}

/** Columns of a table that point to rows of the same table. */
export function ownReferences(raw: Database, table: CopiedTable): readonly string[] {
  const keys = raw.pragma(`foreign_key_list(${table})`) as readonly { readonly table: string; readonly from: string }[]
  return keys.filter((key) => key.table === table).map(({ from }) => from)
}
