import type { CustomKind } from '#shared/domain/custom-value.ts'
import type { Row } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import type { CardPartTable } from './card-parts.ts'

/** One entry of a list of a card, as it is shown beside the other customer's. */
export type MergeItem = {
  readonly id: number
  /** Code of what it is: kind of a day or a fact, relation of somebody of the family. */
  readonly kind: string
  readonly label: string
  readonly text: string
  /** Days that belong to it, each of every year. */
  readonly days: readonly string[]
  readonly row: Row
}

const noted = (row: Row, columns: readonly string[]): readonly string[] =>
  columns.map((column) => String(row[column] ?? '')).filter((text) => text !== '')

function shownRow(table: CardPartTable, row: Row): Omit<MergeItem, 'id' | 'row'> {
  const plain = { kind: '', label: String(row['label'] ?? ''), days: [] }
  switch (table) {
    case 'addresses': {
      const parts = noted(row, ['street', 'postal_code', 'city', 'region', 'country'])
      return { ...plain, text: (parts.length === 0 ? noted(row, ['formatted']) : parts).join(', ') }
    }
    case 'contact_tags':
      return { ...plain, text: String(row['name']) }
    case 'yearly_days':
      return { kind: String(row['kind']), label: '', text: plain.label, days: noted(row, ['date']) }
    case 'family_members':
      return {
        kind: String(row['relation']),
        label: '',
        text: String(row['name']),
        days: noted(row, ['birthday', 'name_day']),
      }
    case 'facts':
      return { ...plain, kind: String(row['kind']), text: String(row['text']) }
    default:
      return { ...plain, text: String(row['value'] ?? '') }
  }
}

/** The entries of one list of a customer in their order. */
export async function readMergeLists(
  db: ReadableDb,
  table: CardPartTable,
  contactId: number,
  kind: string | null,
): Promise<readonly MergeItem[]> {
  const rows =
    table === 'contact_tags'
      ? await db
          .selectFrom('contact_tags')
          .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
          .selectAll('contact_tags')
          .select('tags.name')
          .where('contact_id', '=', contactId)
          .orderBy('tags.folded')
          .execute()
      : await db
          .selectFrom(table as 'contact_points')
          .selectAll()
          .where('contact_id', '=', contactId)
          .$if(kind !== null, (query) => query.where('kind', '=', kind as 'phone'))
          .orderBy('position')
          .orderBy('id')
          .execute()
  return (rows as unknown as readonly Row[]).map((row) => ({ id: Number(row['id']), row, ...shownRow(table, row) }))
}

export type OwnValue = {
  readonly contactId: number
  readonly fieldId: number
  readonly name: string
  readonly kind: CustomKind
  readonly text: string
}

/** Values of own fields of some customers; a choice by its name. */
export async function readOwnValues(db: ReadableDb, contactIds: readonly number[]): Promise<readonly OwnValue[]> {
  const rows = await db
    .selectFrom('custom_values as v')
    .innerJoin('custom_fields as f', 'f.id', 'v.field_id')
    .select(['v.contact_id', 'v.field_id', 'f.name', 'f.kind', 'f.choices', 'v.text'])
    .where('v.contact_id', 'in', contactIds)
    .where('f.deleted_at', 'is', null)
    .orderBy('f.position')
    .orderBy('v.position')
    .execute()
  return rows.map(({ contact_id: contactId, field_id: fieldId, choices, text, name, kind }) => {
    const known = JSON.parse(choices) as readonly { readonly id: unknown; readonly name: string }[]
    const shown = known.find(({ id }) => String(id) === text)?.name ?? text
    return { contactId, fieldId, name, kind, text: shown }
  })
}

/** How much of each kind goes over when a customer is merged into another; what is in the trash isn't counted. */
export async function countMoves(db: ReadableDb, contactId: number) {
  const count = async (table: 'purchases' | 'follow_ups' | 'activities' | 'attachments') => {
    const row = await db
      .selectFrom(table as 'purchases')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('contact_id', '=', contactId)
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  const consents = await db
    .selectFrom('consents')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow()
  const referred = await db
    .selectFrom('contacts')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('referred_by_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const work = await db
    .selectFrom('company_people')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where((e) => e.or([e('company_id', '=', contactId), e('person_id', '=', contactId)]))
    .executeTakeFirstOrThrow()
  return {
    purchases: await count('purchases'),
    followUps: await count('follow_ups'),
    activities: await count('activities'),
    attachments: await count('attachments'),
    consents: Number(consents.n),
    relations: Number(referred.n) + Number(work.n),
  }
}
