import type { FieldValue } from '#shared/contract/history.ts'
import { fieldTypes } from '#shared/domain/record-fields.ts'
import type { Row } from '#db/journal.ts'
import { isReference } from '#db/repositories/reference-names.ts'

/** By `column id`; kinds and choices of own fields, too (`readOwnFieldNames`). */
export type ReferenceNames = ReadonlyMap<string, string>

/** A value of an own field of the shop by its kind; a choice by its name. */
function ownValueOf(fieldId: string, value: string, names: ReferenceNames): FieldValue {
  const kind = names.get(`own-kind ${fieldId}`)
  if (kind === 'number' || kind === 'money' || kind === 'day' || kind === 'yes-no') return { type: kind, value }
  return { type: 'text', value: names.get(`own-choice ${fieldId} ${value}`) ?? value }
}

/** What a private note or activity says isn't told; that it was changed is. */
const isHidden = (column: string, row: Row): boolean =>
  column === 'private_note' || (column === 'text' && row['is_private'] === 1)

/** A stored value as it travels; none where nothing is told of the column, or it is empty. */
export function fieldValueOf(column: string, row: Row, names: ReferenceNames): readonly FieldValue[] {
  const value = row[column]
  const type = fieldTypes.get(column)
  if (type === undefined || value == null || value === '') return []
  if (isHidden(column, row)) return [{ type: 'hidden', value: '' }]
  if (column === 'text' && row['field_id'] != null) return [ownValueOf(String(row['field_id']), String(value), names)]
  if (isReference(column)) {
    const name = names.get(`${column} ${value}`) ?? `#${value}`
    // Only the owner needs no name.
    return [name === '' && column === 'staff_id' ? { type: 'choice', value: 'owner' } : { type, value: name }]
  }
  if (column === 'photo_id') return [{ type, value: 1 }]
  return [{ type, value }]
}
