import { sql } from 'kysely'
import type { Row } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import { parseRow, type JournalEntry } from '../read-journal.ts'
import { cardPartTables } from './card-parts.ts'

/** Tables that hold a customer's card, with the column that says whose it is. */
const cardTables: Readonly<Record<string, string>> = {
  contacts: 'id',
  ...Object.fromEntries(cardPartTables.map((table) => [table, 'contact_id'])),
  company_people: 'person_id',
}
const tableNames = Object.keys(cardTables)

export type CardRows = ReadonlyMap<string, readonly Row[]>
type Entry = JournalEntry & { readonly at: string }

const keyOf = (table: string, id: number): string => `${table} ${id}`

async function readRows(
  db: ReadableDb,
  table: string,
  column: string,
  ids: readonly number[],
): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const slice = sql.join(ids.slice(at, at + 500))
    const { rows } = await sql<Row>`
      SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${slice})`.execute(db as never)
    found.push(...rows)
  }
  return found
}

/** Entries of records in the journal, newest first, with the moment of their act. */
async function entriesOf(db: ReadableDb, records: ReadonlyMap<string, ReadonlySet<number>>): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const [table, ids] of records) {
    const all = [...ids]
    for (let at = 0; at < all.length; at += 500) {
      const { rows } = await sql<Entry>`
        SELECT j.*, a.at FROM journal j JOIN acts a ON a.id = j.act_id
        WHERE j.table_name = ${table} AND j.record_id IN (${sql.join(all.slice(at, at + 500))})`.execute(db as never)
      entries.push(...rows)
    }
  }
  return entries.toSorted((a, b) => b.id - a.id)
}

/**
 * The rows of a customer's card as they were: the present ones, with every later entry of the journal taken back. Rows
 * that belonged to the card then and to another one now (a merge moved them) are followed there.
 * @param isLater whether an act at this instant came after the asked moment
 */
export async function readCardAsOf(
  db: ReadableDb,
  contactId: number,
  isLater: (at: string) => boolean,
): Promise<CardRows> {
  const records = new Map<string, Set<number>>(tableNames.map((table) => [table, new Set()]))
  const state = new Map<string, Row>()
  const remember = (table: string, row: Row): void => {
    records.get(table)?.add(Number(row['id']))
    state.set(keyOf(table, Number(row['id'])), row)
  }
  for (const [table, column] of Object.entries(cardTables))
    for (const row of await readRows(db, table, column, [contactId])) remember(table, row)
  const { rows: known } = await sql<{ table_name: string; record_id: number }>`
    SELECT DISTINCT table_name, record_id FROM journal
    WHERE contact_id = ${contactId} AND table_name IN (${sql.join(tableNames)})`.execute(db as never)
  for (const [table, some] of Map.groupBy(known, (entry) => entry.table_name)) {
    const ids = some.map((entry) => entry.record_id).filter((id) => !state.has(keyOf(table, id)))
    for (const id of ids) records.get(table)?.add(id)
    for (const row of await readRows(db, table, 'id', ids)) remember(table, row)
  }
  for (const entry of await entriesOf(db, records)) {
    if (!isLater(entry.at)) break
    takeBack(state, entry)
  }
  return ownRows(state, contactId)
}

function takeBack(state: Map<string, Row>, { table_name, record_id, op, before }: Entry): void {
  const key = keyOf(table_name, record_id)
  const old = parseRow(before)
  if (op === 'insert' || old === null) state.delete(key)
  else state.set(key, { ...state.get(key), ...old })
}

function ownRows(state: ReadonlyMap<string, Row>, contactId: number): CardRows {
  const own = new Map<string, Row[]>(tableNames.map((table) => [table, []]))
  for (const [key, row] of state) {
    const table = key.slice(0, key.indexOf(' '))
    if (row[cardTables[table] ?? ''] === contactId) own.get(table)?.push(row)
  }
  const place = (row: Row): number => Number(row['position'] ?? 0)
  for (const rows of own.values()) rows.sort((a, b) => place(a) - place(b) || Number(a['id']) - Number(b['id']))
  return own
}
