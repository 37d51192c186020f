import type { Database } from 'better-sqlite3'
import { displayNameOf } from '#shared/domain/display-name.ts'
import { derivedFields, type Row } from '../journal.ts'
import { parseRow, type JournalEntry } from '../read-journal.ts'
import { monthDay, nameColumns } from './contact-keys.ts'
import { prepareChange, type PreparedMerge, type RemovedPart } from './merge-writer.ts'
import type { ShopPlace } from './shop-place.ts'

const partTables = ['contact_points', 'addresses', 'external_ids', 'contact_tags', 'custom_values'] as const
type PartTable = (typeof partTables)[number]
const isPartTable = (table: string): table is PartTable => (partTables as readonly string[]).includes(table)

/** The journal of an act in pages, in its order: some thousand entries are a few milliseconds of work. */
export function* journalPages(raw: Database, actId: number): Generator<readonly JournalEntry[], void, void> {
  const page = raw.prepare('SELECT * FROM journal WHERE act_id = ? AND id > ? ORDER BY id LIMIT 1000')
  for (let after = 0; ;) {
    const entries = page.all(actId, after) as JournalEntry[]
    const last = entries.at(-1)
    if (last === undefined) return
    yield entries
    after = last.id
  }
}

/** The customer that an entry of an import is about; null for a tag, which stays. */
export function contactOfEntry(entry: JournalEntry): number | null {
  if (entry.table_name === 'contacts') return entry.record_id
  const owner = parseRow(entry.after ?? entry.before)?.['contact_id']
  return typeof owner === 'number' ? owner : null
}

/** Columns by which a part is told from what was made of it since. */
const sameRow = (present: Row, made: Row): boolean =>
  Object.keys(made).every((column) => derivedFields.has(column) || present[column] === made[column])

/**
 * Works out how one customer goes back to what they were before a merge, from the entries that it made. Null where
 * anything was changed since: those go field by field (`reverseEntries`).
 */
export function unmergeReader(raw: Database, place: ShopPlace) {
  const contacts = raw.prepare('SELECT * FROM contacts WHERE id = ?')
  const parts = Object.fromEntries(
    partTables.map((table) => [table, raw.prepare(`SELECT * FROM ${table} WHERE id = ?`)]),
  )

  const removedBy = (entries: readonly JournalEntry[]): readonly RemovedPart[] | null => {
    const removed: RemovedPart[] = []
    for (const { table_name: table, record_id: id, op, after } of entries) {
      if (table === 'contacts') continue
      const row = isPartTable(table) ? (parts[table]?.get(id) as Row | undefined) : undefined
      const made = parseRow(after)
      if (op !== 'insert' || !isPartTable(table) || row === undefined || made === null || !sameRow(row, made))
        return null
      removed.push({ table, id, row })
    }
    return removed
  }

  return (contactId: number, entries: readonly JournalEntry[]): PreparedMerge | null => {
    const present = contacts.get(contactId) as Row | undefined
    const [change, ...others] = entries.filter((entry) => entry.table_name === 'contacts')
    const [before, after] = [parseRow(change?.before ?? null), parseRow(change?.after ?? null)]
    if (present === undefined || before === null || after === null || others.length > 0) return null
    if (present['deleted_at'] !== null || present['version'] !== after['version']) return null
    const removed = removedBy(entries)
    if (removed === null) return null
    const { version: _, ...fields } = before
    const old: Row = { ...present, ...fields }
    const text = (column: string): string => String(old[column] ?? '')
    const displayName = displayNameOf({
      kind: old['kind'] === 'company' ? 'company' : 'person',
      givenName: text('given_name'),
      additionalName: text('additional_name'),
      familyName: text('family_name'),
      nameSuffix: text('name_suffix'),
      nickname: text('nickname'),
      company: text('company'),
    })
    const yearly = (column: string): string | null => monthDay(old[column] === null ? null : text(column))
    const wanted: Row = {
      ...fields,
      ...nameColumns(displayName || text('display_name'), place),
      birthday_md: yearly('birthday'),
      anniversary_md: yearly('anniversary'),
    }
    return { ...prepareChange(contactId, Number(present['version']), present, wanted), added: [], removed }
  }
}
