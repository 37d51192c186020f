import type { Database, Statement } from 'better-sqlite3'
import { derivedFields, type Row } from '../journal.ts'
import type { PreparedInsert } from './prepared-insert.ts'

/** A part that a merge adds, without the customer it belongs to. */
export type AddedPart = {
  readonly table:
    | 'contact_points'
    | 'addresses'
    | 'external_ids'
    | 'contact_tags'
    | 'yearly_days'
    | 'family_members'
    | 'facts'
    | 'custom_values'
  readonly row: Row
}

/** A part that goes, with its whole row. */
export type RemovedPart = { readonly table: AddedPart['table']; readonly id: number; readonly row: Row }

/** What changes of one customer, worked out before. */
export type PreparedMerge = {
  readonly contactId: number
  /** The version that the change was worked out from. */
  readonly version: number
  /** Columns that differ: new values, and for the journal what they were and are. */
  readonly values: Row
  readonly told: { readonly before: string; readonly after: string }
  readonly added: readonly AddedPart[]
  readonly removed: readonly RemovedPart[]
}

const toldText = (row: Row, version: number): string => {
  const told = Object.fromEntries(Object.entries(row).filter(([column]) => !derivedFields.has(column)))
  return JSON.stringify({ ...told, version })
}

/** Columns of a customer before and after, those only that differ. */
export function prepareChange(contactId: number, version: number, before: Row, after: Row) {
  const changed = Object.keys(after).filter((column) => before[column] !== after[column])
  const of = (row: Row): Row => Object.fromEntries(changed.map((column) => [column, row[column] ?? null]))
  return {
    contactId,
    version,
    values: of(after),
    told: { before: toldText(of(before), version), after: toldText(of(after), version + 1) },
  }
}

/**
 * Writes changes of customers as `updateRow`, `insertRow` and `deleteRow` would, journaled, by prepared statements: for
 * the many customers that one import fills or lets go, in one short transaction. Search text is made behind it
 * (`search-behind.ts`).
 */
export function mergeWriter(raw: Database, insert: PreparedInsert, actId: number, at: string) {
  const updates = new Map<string, Statement>()
  const removals = new Map<string, Statement>()
  const journal = raw.prepare(
    'INSERT INTO journal (act_id, contact_id, table_name, record_id, op, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const updateOf = (columns: readonly string[]): Statement => {
    const key = columns.join()
    const known = updates.get(key)
    if (known !== undefined) return known
    const set = [...columns, 'version', 'updated_at'].map((column) => `${column} = ?`).join(', ')
    const made = raw.prepare(`UPDATE contacts SET ${set} WHERE id = ?`)
    updates.set(key, made)
    return made
  }
  const removalOf = (table: string): Statement => {
    const made = removals.get(table) ?? raw.prepare(`DELETE FROM ${table} WHERE id = ?`)
    removals.set(table, made)
    return made
  }

  return ({ contactId, version, values, told, added, removed }: PreparedMerge): void => {
    updateOf(Object.keys(values)).run(...Object.values(values), version + 1, at, contactId)
    journal.run(actId, contactId, 'contacts', contactId, 'update', told.before, told.after)
    // What goes is journaled first: undone in turn, the place of a single value is free again.
    for (const { table, id, row } of removed)
      if (removalOf(table).run(id).changes > 0)
        journal.run(actId, contactId, table, id, 'delete', JSON.stringify(row), null)
    for (const { table, row } of added) {
      const part = { contact_id: contactId, ...row }
      const id = insert(table, part as never)
      journal.run(actId, contactId, table, id, 'insert', null, JSON.stringify({ id, ...part }))
    }
  }
}
