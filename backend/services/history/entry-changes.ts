import type { HistoryChange } from '#shared/contract/history.ts'
import { fieldName, fieldTypes } from '#shared/domain/record-fields.ts'
import type { Row } from '#db/journal.ts'
import { parseRow, type JournalEntry } from '#db/read-journal.ts'
import { fieldValueOf, type ReferenceNames } from './field-values.ts'

/** Tables whose rows are told as a whole when they come and go. */
const ownRecords: ReadonlySet<string> = new Set([
  'contacts',
  'purchases',
  'products',
  'follow_ups',
  'activities',
  'attachments',
  'orders',
  'day_closings',
  'credit_entries',
])

/** Said by another field already, or by the record that the history belongs to. */
const unsaid: ReadonlySet<string> = new Set([
  'display_name',
  'created_at',
  'contact_id',
  'purchase_id',
  'order_id',
  'staff_id',
])
/** In a purchase or promise the customer is news. */
const namesCustomer: ReadonlySet<string> = new Set(['purchases', 'follow_ups', 'orders', 'credit_entries'])

/** Only together do they say how a follow-up comes again: `repetitionsTold`. */
const repetition: ReadonlySet<string> = new Set(['repeat_every', 'repeat_unit', 'repeat_rule'])

const isTold = (table: string, column: string): boolean =>
  fieldTypes.has(column) &&
  !repetition.has(column) &&
  (!unsaid.has(column) || (column === 'contact_id' && namesCustomer.has(table)))

/** Columns of a part that say which of several it is, best first. */
const titleColumns = [
  'value',
  'name',
  'tag_id',
  'field_id',
  'company_id',
  'label',
  'text',
  'street',
  'method',
  'channel',
] as const

/** A part that stayed is called by what it holds today. */
function aboutOf(table: string, row: Row | undefined, names: ReferenceNames): string {
  if (row === undefined || ownRecords.has(table)) return ''
  for (const column of titleColumns) {
    const [told] = fieldValueOf(column, row, names)
    if (told !== undefined && told.type === 'text') return String(told.value)
  }
  return ''
}

const whole = (table: string, row: Row | null, names: ReferenceNames) =>
  Object.keys(row ?? {})
    .filter((column) => isTold(table, column) && row?.[column] !== 0)
    .flatMap((column) => fieldValueOf(column, row ?? {}, names))

function fieldChanges(entry: JournalEntry, present: Row | undefined, names: ReferenceNames): HistoryChange[] {
  const { table_name: table } = entry
  const [before, after] = [parseRow(entry.before) ?? {}, parseRow(entry.after) ?? {}]
  // Who did it stands beside every entry; that somebody else sold it, or who is to do it, is news.
  const isSomebodyElse = (column: string) =>
    column === 'staff_id' && (table === 'follow_ups' || (table === 'purchases' && entry.op === 'update'))
  const told = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (column) => isTold(table, column) || isSomebodyElse(column),
  )
  // Whether an activity is private and whose value an own one is, the row knows.
  const known = { is_private: present?.['is_private'] ?? null, field_id: present?.['field_id'] ?? null }
  return told.flatMap((column) => {
    const change = {
      record: fieldName(table),
      field: fieldName(column),
      about: aboutOf(table, present, names),
      before: [...fieldValueOf(column, { ...known, ...before }, names)],
      after: [...fieldValueOf(column, { ...known, ...after }, names)],
    }
    return change.before.length + change.after.length === 0 ? [] : [change]
  })
}

/** What one entry of the journal says to a person. */
export function changesOf(entry: JournalEntry, present: Row | undefined, names: ReferenceNames): HistoryChange[] {
  const { table_name: table, op } = entry
  if (op === 'update' || ownRecords.has(table)) return fieldChanges(entry, present, names)
  const change = {
    record: fieldName(table),
    field: null,
    about: '',
    before: whole(table, parseRow(entry.before), names),
    after: whole(table, parseRow(entry.after), names),
  }
  return [change]
}
