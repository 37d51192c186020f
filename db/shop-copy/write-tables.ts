import type { Database, Statement } from 'better-sqlite3'
import { monthDay, nameColumns, pointKeys } from '../repositories/contact-keys.ts'
import type { ShopPlace } from '../repositories/shop-place.ts'
import { isCopiedTable, type CopiedTable } from './copied-tables.ts'
import { valueCheck } from './copied-value.ts'
import { DamagedCopy } from './damaged-copy.ts'
import { allCopiedTables, type CopiedRow, type CopiedValue } from './read-tables.ts'
import { copiedColumns, ownReferences } from './table-columns.ts'

type Named = Readonly<Record<string, CopiedValue>>
const text = (row: Named, name: string): string => String(row[name] ?? '')
const monthDayOf = (row: Named, name: string) => monthDay((row[name] ?? null) as string | null)

/** Columns that are worked out from others of the row. */
const derived: Readonly<Partial<Record<CopiedTable, (row: Named, place: ShopPlace) => Named>>> = {
  contacts: (row, place) => {
    const { sort_key, name_key } = nameColumns(text(row, 'display_name'), place)
    const days = { birthday_md: monthDayOf(row, 'birthday'), anniversary_md: monthDayOf(row, 'anniversary') }
    return { sort_key, name_key, ...days }
  },
  contact_points: (row, place) => ({
    match_key: row['e164'] ?? pointKeys(text(row, 'kind'), text(row, 'value'), place).match_key,
  }),
  yearly_days: (row) => ({ date_md: monthDayOf(row, 'date') }),
  family_members: (row) => ({
    birthday_md: monthDayOf(row, 'birthday'),
    name_day_md: monthDayOf(row, 'name_day'),
  }),
}

function columnsOf(raw: Database, table: CopiedTable, columns: readonly unknown[]) {
  const known = new Map(copiedColumns(raw, table).map((column) => [column.name, column]))
  const given = columns.map((name) => {
    const column = typeof name === 'string' ? known.get(name) : undefined
    if (column === undefined) throw new DamagedCopy(`${table}: ${String(name)}`)
    return column
  })
  const names = new Set(given.map(({ name }) => name))
  if (names.size < given.length) throw new DamagedCopy(`${table}: column twice`)
  for (const { name, isNeeded } of known.values())
    if (isNeeded && !names.has(name)) throw new DamagedCopy(`${table}: no ${name}`)
  return given
}

/** Rows of a table that point to one another must end somewhere: a circle would be followed for ever. */
function assertNoCircle(raw: Database, table: CopiedTable, column: string): void {
  const next = new Map(
    raw.prepare(`SELECT id, ${column} FROM ${table} WHERE ${column} IS NOT NULL`).raw().all() as [number, number][],
  )
  const proven = new Set<number>()
  for (const start of next.keys()) {
    const way = new Set<number>()
    for (let at: number | undefined = start; at !== undefined && !proven.has(at); at = next.get(at)) {
      if (way.has(at)) throw new DamagedCopy(`${table} ${at}: ${column}`)
      way.add(at)
    }
    for (const id of way) proven.add(id)
  }
}

/** Columns of a row that aren't in the tables of the copy. */
export type MoreColumns = Readonly<Partial<Record<CopiedTable, (row: Named) => Readonly<Record<string, Buffer>>>>>

function tableWriter(
  raw: Database,
  table: CopiedTable,
  given: readonly unknown[],
  place: ShopPlace,
  more: MoreColumns,
): (row: unknown) => void {
  const columns = columnsOf(raw, table, given)
  const checks = columns.map(valueCheck)
  const workOut = derived[table]
  const addMore = more[table]
  let insert: Statement | null = null
  let at = 0
  return (row) => {
    at += 1
    if (!Array.isArray(row) || row.length !== columns.length) throw new DamagedCopy(`${table}, row ${at}`)
    const wrong = checks.findIndex((check, index) => !check((row as unknown[])[index]))
    if (wrong >= 0) throw new DamagedCopy(`${table}, row ${at}: ${columns[wrong]?.name ?? ''}`)
    const values = row as CopiedRow
    let added: Readonly<Record<string, CopiedValue | Buffer>> = {}
    if (workOut !== undefined || addMore !== undefined) {
      const named: Named = Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]))
      added = { ...workOut?.(named, place), ...addMore?.(named) }
    }
    if (insert === null) {
      const names = [...columns.map(({ name }) => name), ...Object.keys(added)]
      insert = raw.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    }
    try {
      insert.run(values, ...Object.values(added))
    } catch (error) {
      throw new DamagedCopy(`${table}, row ${at}: ${error instanceof Error ? error.message : ''}`)
    }
  }
}

/**
 * Writes the tables of a copy into an empty file: inside one transaction, with foreign keys off until all is there. Names of
 * tables and columns are those of the schema, never of the copy.
 * @param given the columns of each table as the copy names them
 * @throws DamagedCopy
 */
export function copiedTablesWriter(
  raw: Database,
  given: ReadonlyMap<string, readonly unknown[]>,
  place: ShopPlace,
  more: MoreColumns,
) {
  for (const name of given.keys()) if (!isCopiedTable(name)) throw new DamagedCopy(`table ${name}`)
  const writers = new Map(
    allCopiedTables.map((table) => {
      const columns = given.get(table)
      if (columns === undefined) throw new DamagedCopy(`no table ${table}`)
      return [table as string, tableWriter(raw, table, columns, place, more)]
    }),
  )
  return {
    write(table: string, row: unknown): void {
      writers.get(table)?.(row)
    },
    /** When all rows are there: that what they refer to is, too. */
    prove(): void {
      const broken = raw.pragma('foreign_key_check') as readonly { table: string; rowid: number; parent: string }[]
      const [first] = broken
      if (first !== undefined) throw new DamagedCopy(`${first.table} ${first.rowid}: ${first.parent}`)
      for (const table of allCopiedTables)
        for (const column of ownReferences(raw, table)) assertNoCircle(raw, table, column)
    },
  }
}
