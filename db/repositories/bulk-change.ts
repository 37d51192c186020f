import type { Database } from 'better-sqlite3'
import type { StoredCustomValue } from '#shared/domain/custom-value.ts'
import type { Row } from '../journal.ts'
import { customValueRows } from './custom-value-rows.ts'
import { prepareChange, type PreparedMerge } from './merge-writer.ts'

/** What many customers get at once. */
export type ManyChange = {
  readonly columns: Row
  readonly addTagIds: readonly number[]
  readonly removeTagIds: readonly number[]
  /** Own fields with all their rows; `[]` empties one. */
  readonly ownValues: readonly { readonly fieldId: number; readonly rows: readonly StoredCustomValue[] }[]
}

/** Rows of an own field that go and that come; those that stay are left alone. */
function differingRows(present: readonly Row[], fieldId: number, wanted: readonly StoredCustomValue[]) {
  const table = 'custom_values' as const
  return {
    removed: present
      .filter((row) => !wanted.some(({ text }) => text === row['text']))
      .map((row) => ({ table, id: Number(row['id']), row })),
    added: wanted
      .filter(({ text }) => !present.some((row) => row['text'] === text))
      .map((value) => ({ table, row: { field_id: fieldId, position: 0, ...value } })),
  }
}

/** Works out what a change makes of one visible customer; null where it changes nothing. Statements stay prepared. */
export function manyChangeReader(raw: Database, { columns, addTagIds, removeTagIds, ownValues }: ManyChange) {
  const names = Object.keys(columns)
  const contacts = raw.prepare(
    `SELECT ${['version', ...names].join(', ')} FROM contacts
     WHERE id = ? AND deleted_at IS NULL AND staged_batch_id IS NULL`,
  )
  const tags = raw.prepare('SELECT id, contact_id, tag_id FROM contact_tags WHERE contact_id = ?')
  const presentValues = customValueRows(raw)
  const touchesTags = addTagIds.length + removeTagIds.length > 0
  const gone = new Set(removeTagIds)
  return (contactId: number): PreparedMerge | null => {
    const present = contacts.get(contactId) as Row | undefined
    if (present === undefined) return null
    const own = touchesTags ? (tags.all(contactId) as { id: number; contact_id: number; tag_id: number }[]) : []
    const added = addTagIds
      .filter((tagId) => !own.some((row) => row.tag_id === tagId))
      .map((tagId) => ({ table: 'contact_tags' as const, row: { tag_id: tagId } }))
    const removed = own
      .filter((row) => gone.has(row.tag_id))
      .map((row) => ({ table: 'contact_tags' as const, id: row.id, row }))
    const values = ownValues.map(({ fieldId, rows }) => differingRows(presentValues(contactId, fieldId), fieldId, rows))
    const change = prepareChange(contactId, Number(present['version']), present, columns)
    const parts = {
      added: [...added, ...values.flatMap((each) => each.added)],
      removed: [...removed, ...values.flatMap((each) => each.removed)],
    }
    if (parts.added.length + parts.removed.length === 0 && Object.keys(change.values).length === 0) return null
    return { ...change, ...parts }
  }
}
