import type { Database, Statement } from 'better-sqlite3'
import { derivedFields, type Row } from '../journal.ts'
import type { PreparedInsert } from './prepared-insert.ts'

/** A part that a merge adds, without the customer it belongs to. */
export type AddedPart = {
  readonly table: 'contact_points' | 'addresses' | 'external_ids' | 'contact_tags'
  readonly row: Row
}

/** What a merge changes of one customer, worked out before. */
export type PreparedMerge = {
  readonly contactId: number
  /** Columns that differ, old and new. */
  readonly before: Row
  readonly after: Row
  readonly parts: readonly AddedPart[]
  readonly search: { readonly words: string; readonly phones: string }
}

const told = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([key]) => !derivedFields.has(key)))

/**
 * Writes merges as `updateRow` and `insertRow` would, journal and search text with them, by prepared statements: for
 * the many customers that one import fills, in one short transaction.
 */
export function mergeWriter(raw: Database, insert: PreparedInsert, actId: number, at: string) {
  const updates = new Map<string, Statement>()
  const version = raw.prepare('SELECT version FROM contacts WHERE id = ?').pluck()
  const forget = ['contact_words', 'contact_trigrams'].map((t) => raw.prepare(`DELETE FROM ${t} WHERE rowid = ?`))

  const journal = (table: string, id: number, op: 'insert' | 'update', before: Row | null, after: Row) => {
    insert('journal', {
      act_id: actId,
      table_name: table,
      record_id: id,
      op,
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    })
  }

  return ({ contactId, before, after, parts, search }: PreparedMerge): void => {
    const present = version.get(contactId) as number
    const values: Row = { ...after, version: present + 1, updated_at: at }
    const columns = Object.keys(values)
    const key = columns.join()
    let update = updates.get(key)
    if (update === undefined) {
      update = raw.prepare(`UPDATE contacts SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`)
      updates.set(key, update)
    }
    update.run(...Object.values(values), contactId)
    journal(
      'contacts',
      contactId,
      'update',
      { ...told(before), version: present },
      { ...told(after), version: present + 1 },
    )
    for (const { table, row } of parts) {
      const part = { contact_id: contactId, ...row }
      const id = insert(table, part as never)
      journal(table, id, 'insert', null, { id, ...part })
    }
    for (const statement of forget) statement.run(contactId)
    insert('contact_words', { rowid: contactId, words: search.words })
    insert('contact_trigrams', { rowid: contactId, ...search })
  }
}
