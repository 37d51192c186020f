import type { TimelineChange } from '#shared/contract/timeline.ts'
import { derivedFields, type Row } from '#db/journal.ts'
import { parseRow } from '#db/read-journal.ts'
import type { CardJournalRow, JournalNames } from '#db/repositories/card-journal.ts'
import { fieldOf } from './customer-fields.ts'

/** Letters of a value; a whole note would drown what happened around it. */
const longestValue = 200

/** Columns of `contacts` that say nothing to a person, or whose entry stands elsewhere. */
const untold: ReadonlySet<string> = new Set(['display_name', 'deleted_at', 'merged_into_id'])

/** Columns of `contacts` that nobody types in a field. */
const otherFields: Readonly<Record<string, string>> = {
  household_id: 'household',
  referred_by_id: 'referredBy',
  photo_id: 'photo',
  preferred_channel: 'preferredChannel',
  preferred_hours: 'preferredHours',
  language: 'language',
  do_not_contact: 'doNotContact',
}

/** Told is only that they changed. */
const hidden: ReadonlySet<string> = new Set(['private_note', 'photo_id'])

type Told = string | null

const shortened = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)

function valueOf(names: JournalNames, column: string, value: unknown): Told {
  if (value === null || value === undefined || value === '') return null
  if (column === 'household_id') return names.households.get(Number(value)) ?? null
  if (column === 'referred_by_id') return names.contacts.get(Number(value)) ?? null
  return shortened(typeof value === 'string' ? value : JSON.stringify(value))
}

function changedColumns(names: JournalNames, before: Row, after: Row): TimelineChange[] {
  return Object.keys(after)
    .filter((column) => !derivedFields.has(column) && !untold.has(column))
    .flatMap((column) => {
      const field = fieldOf('contacts', column) ?? otherFields[column]
      if (field === undefined) return []
      if (hidden.has(column)) return [{ field, before: null, after: null }]
      const told = (row: Row) => valueOf(names, column, row[column])
      return [{ field, before: told(before), after: told(after) }]
    })
}

const joined = (...texts: readonly unknown[]): string =>
  texts.filter((text) => typeof text === 'string' && text !== '').join(', ')

/** The name of a choice; choices are stored as JSON with their ids. */
function choiceName(choices: string, id: string): string {
  const known = JSON.parse(choices) as readonly { readonly id?: unknown; readonly name?: unknown }[]
  const found = known.find((choice) => choice.id === id)?.name
  return typeof found === 'string' ? found : id
}

/** The content of a part in one line; of an update the columns that changed. */
function partText(names: JournalNames, parts: KnownParts, change: CardJournalRow, row: Row): string {
  switch (change.table_name) {
    case 'contact_points':
      return joined(row['value'] ?? row['label'])
    case 'addresses':
      return joined(row['street'], row['postal_code'], row['city'], row['region'], row['country'], row['formatted'])
    case 'contact_tags':
      return names.tags.get(Number(row['tag_id'])) ?? ''
    case 'yearly_days':
      return joined(row['label'], row['date'])
    case 'family_members':
      return joined(row['name'], row['relation'], row['birthday'], row['name_day'], row['note'])
    case 'company_people':
      return joined(names.contacts.get(Number(row['company_id'])), row['role'])
    case 'custom_values': {
      const field = names.fields.get(parts.fields.get(change.record_id) ?? 0)
      return field === undefined ? joined(row['text']) : choiceName(field.choices, joined(row['text']))
    }
    default:
      return joined(row['text'])
  }
}

const fieldsOfParts: Readonly<Record<string, string>> = {
  addresses: 'addresses',
  contact_tags: 'tags',
  yearly_days: 'yearlyDays',
  family_members: 'family',
  facts: 'facts',
  company_people: 'companies',
}

function partField(
  names: JournalNames,
  parts: KnownParts,
  row: CardJournalRow,
): Pick<TimelineChange, 'field' | 'kind'> {
  if (row.table_name === 'contact_points')
    return { field: fieldOf('contact_points', parts.points.get(row.record_id) ?? 'phone') ?? 'phones' }
  if (row.table_name !== 'custom_values') return { field: fieldsOfParts[row.table_name] ?? row.table_name }
  const own = names.fields.get(parts.fields.get(row.record_id) ?? 0)
  // The name of a field of one's own stands behind the colon.
  return own === undefined ? { field: 'custom:' } : { field: `custom:${own.name}`, kind: own.kind }
}

/** A value of a field of one's own that was taken away and another put there is one thing changed. */
function withPairs(changes: readonly TimelineChange[]): TimelineChange[] {
  const told: TimelineChange[] = []
  for (const change of changes) {
    const at = told.findIndex(
      ({ field, before, after }) =>
        field === change.field &&
        field.startsWith('custom:') &&
        ((before === null && after !== null && change.after === null && change.before !== null) ||
          (after === null && before !== null && change.before === null && change.after !== null)),
    )
    const half = told[at]
    if (half === undefined) told.push(change)
    else told[at] = { ...half, before: half.before ?? change.before, after: half.after ?? change.after }
  }
  return told.filter(({ field, before, after }) => before !== after || field === 'privateNote' || field === 'photo')
}

/** An update names only what changed: which field of the card a part belongs to is told by the part itself. */
export type KnownParts = {
  /** Kind of a contact point, by its id. */
  readonly points: ReadonlyMap<number, string>
  /** Custom field of a value, by its id. */
  readonly fields: ReadonlyMap<number, number>
}

/** Of the parts that are there, and of those that the journal saw whole. */
export function knownParts(names: JournalNames, rows: readonly CardJournalRow[]): KnownParts {
  const points = new Map(names.pointKinds)
  const fields = new Map(names.fieldsOfValues)
  for (const row of rows) {
    if (row.op === 'update') continue
    const whole = parseRow(row.after) ?? parseRow(row.before)
    if (row.table_name === 'contact_points') points.set(row.record_id, String(whole?.['kind']))
    if (row.table_name === 'custom_values') fields.set(row.record_id, Number(whole?.['field_id']))
  }
  return { points, fields }
}

/** What one act changed of a card, field by field. */
export function cardChanges(names: JournalNames, parts: KnownParts, rows: readonly CardJournalRow[]): TimelineChange[] {
  const changes = rows.flatMap((row): TimelineChange[] => {
    const [before, after] = [parseRow(row.before), parseRow(row.after)]
    if (row.table_name === 'contacts') return changedColumns(names, before ?? {}, after ?? {})
    const told = (part: Row | null) => (part === null ? null : shortened(partText(names, parts, row, part)) || null)
    return [{ ...partField(names, parts, row), before: told(before), after: told(after) }]
  })
  return withPairs(changes)
}
