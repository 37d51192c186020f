import type { Database } from 'better-sqlite3'
import { displayNameOf } from '#shared/domain/display-name.ts'
import { derivedFields, type Row } from '../journal.ts'
import { parseRow, type JournalEntry } from '../read-journal.ts'
import { monthDay, nameColumns } from './contact-keys.ts'
import { customValueRows } from './custom-value-rows.ts'
import { prepareChange, type AddedPart, type PreparedMerge, type RemovedPart } from './merge-writer.ts'
import type { ShopPlace } from './shop-place.ts'

const partTables = [
  'contact_points',
  'addresses',
  'external_ids',
  'contact_tags',
  'yearly_days',
  'family_members',
  'facts',
  'custom_values',
] as const
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

/** Columns that names and days by month and day follow. */
const leading: ReadonlySet<string> = new Set([
  'kind',
  'display_name',
  'given_name',
  'additional_name',
  'family_name',
  'name_suffix',
  'nickname',
  'company',
  'birthday',
  'anniversary',
])

/** Columns by which a part is told from what was made of it since. */
const sameRow = (present: Row, made: Row): boolean =>
  Object.keys(made).every((column) => derivedFields.has(column) || present[column] === made[column])

/**
 * Works out how one customer goes back to what they were before a merge, from the entries that it made. Null where
 * anything was changed since: those go field by field (`reverseEntries`).
 */
export function unmergeReader(raw: Database, place: ShopPlace) {
  const contacts = raw.prepare('SELECT * FROM contacts WHERE id = ?')
  const photos = raw.prepare('SELECT 1 FROM photos WHERE id = ?')
  const parts = Object.fromEntries(
    partTables.map((table) => [table, raw.prepare(`SELECT * FROM ${table} WHERE id = ?`)]),
  )

  const kindOfField = raw.prepare('SELECT kind FROM custom_fields WHERE id = ?').pluck()
  const presentValues = customValueRows(raw)
  /** Whether a value of an own field can be there again beside what the customer has by now. */
  const isFree = (row: Row, removed: readonly RemovedPart[]): boolean => {
    const kind = kindOfField.get(row['field_id'])
    const others = presentValues(Number(row['contact_id']), Number(row['field_id'])).filter(
      ({ id }) => !removed.some((part) => part.table === 'custom_values' && part.id === id),
    )
    return (
      kind !== undefined &&
      (kind === 'choices' ? others.every(({ text }) => text !== row['text']) : others.length === 0)
    )
  }

  const isTagged = raw.prepare('SELECT 1 FROM contact_tags WHERE contact_id = ? AND tag_id = ?')

  /** Parts that go and parts that come back; null where one was changed since. */
  const partsOf = (entries: readonly JournalEntry[]): Pick<PreparedMerge, 'added' | 'removed'> | null => {
    const removed: RemovedPart[] = []
    const added: AddedPart[] = []
    for (const { table_name: table, record_id: id, op, before, after } of entries) {
      if (table === 'contacts') continue
      if (!isPartTable(table)) return null
      const row = parts[table]?.get(id) as Row | undefined
      const [made, gone] = [parseRow(after), parseRow(before)]
      if (op === 'insert' && row !== undefined && made !== null && sameRow(row, made)) removed.push({ table, id, row })
      else if (op === 'delete' && row === undefined && gone !== null) {
        // The customer got the same tag again since: one of each is enough.
        if (table === 'contact_tags' && isTagged.get(gone['contact_id'], gone['tag_id']) !== undefined) continue
        added.push({ table, row: gone })
      } else return null
    }
    return added.every(({ table, row }) => table !== 'custom_values' || isFree(row, removed))
      ? { added, removed }
      : null
  }

  return (contactId: number, entries: readonly JournalEntry[]): PreparedMerge | null => {
    const present = contacts.get(contactId) as Row | undefined
    const [change, ...others] = entries.filter((entry) => entry.table_name === 'contacts')
    const [before, after] = [parseRow(change?.before ?? null), parseRow(change?.after ?? null)]
    if (present === undefined || before === null || after === null || others.length > 0) return null
    if (present['deleted_at'] !== null) return null
    const { version: _, ...fields } = before
    if (Object.keys(fields).some((column) => present[column] !== after[column])) return null
    // The picture from before may be purged by now.
    const photoId = fields['photo_id'] ?? null
    if (photoId !== null && photos.get(photoId) === undefined) return null
    const changed = partsOf(entries)
    if (changed === null) return null
    // Only few acts change what others follow.
    if (!Object.keys(fields).some((column) => leading.has(column)))
      return { ...prepareChange(contactId, Number(present['version']), present, fields), ...changed }
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
    return { ...prepareChange(contactId, Number(present['version']), present, wanted), ...changed }
  }
}
