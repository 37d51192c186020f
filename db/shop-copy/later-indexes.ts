import type { Database } from 'better-sqlite3'
import { DamagedCopy } from './damaged-copy.ts'

/** Filled or changed while everything is worked out. */
const derived: ReadonlySet<string> = new Set(['contacts', 'rhythms', 'receivables', 'settled_amounts'])

type Index = { readonly name: string; readonly table: string; readonly sql: string }

/**
 * Takes the indexes of a file away while it is filled: a customer stands in twenty of them, and sorting them once at the end
 * takes a fraction of the time. Each comes back as the schema has it.
 */
export function laterIndexes(raw: Database) {
  const indexes = raw
    .prepare(`SELECT name, tbl_name AS "table", sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)
    .all() as readonly Index[]
  for (const { name } of indexes) raw.exec(`DROP INDEX ${name}`)
  const make = (those: readonly Index[]): void => {
    for (const { table, sql } of those)
      try {
        raw.exec(sql)
      } catch (error) {
        throw new DamagedCopy(`${table}: ${error instanceof Error ? error.message : ''}`)
      }
  }
  return {
    /** Those by which everything is worked out. */
    makeFirst: () => make(indexes.filter(({ table }) => !derived.has(table))),
    makeRest: () => make(indexes.filter(({ table }) => derived.has(table))),
  }
}
