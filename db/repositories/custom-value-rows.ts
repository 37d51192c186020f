import type { Database } from 'better-sqlite3'
import type { Row } from '../journal.ts'

/** Rows of one field of one customer, whole, by a statement that stays prepared: for the many customers of an import. */
export function customValueRows(raw: Database): (contactId: number, fieldId: number) => readonly Row[] {
  const rows = raw.prepare('SELECT * FROM custom_values WHERE contact_id = ? AND field_id = ?')
  return (contactId, fieldId) => rows.all(contactId, fieldId) as Row[]
}
