import type { CustomKind } from '#shared/domain/custom-value.ts'
import type { ReadableDb } from '../open-database.ts'

/** Tables whose changes are told on the card as changes of fields; the others are entries of their own. */
const fieldTables = [
  'contacts',
  'contact_points',
  'addresses',
  'contact_tags',
  'yearly_days',
  'family_members',
  'facts',
  'custom_values',
  'company_people',
] as const

/** One journaled change of a card, with the act it was part of. */
export type CardJournalRow = {
  readonly act_id: number
  readonly at: string
  readonly code: string
  readonly params: string
  readonly file_name: string | null
  readonly table_name: string
  readonly record_id: number
  readonly op: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}

/** What acts that still stand changed of a customer's card, in the order of the journal. */
export async function readCardJournal(db: ReadableDb, contactId: number): Promise<readonly CardJournalRow[]> {
  return await db
    .selectFrom('journal')
    .innerJoin('acts', 'acts.id', 'journal.act_id')
    .leftJoin('import_batches', 'import_batches.id', 'acts.import_batch_id')
    .select([
      ...(['journal.act_id', 'acts.at', 'acts.code', 'acts.params', 'import_batches.file_name'] as const),
      ...(['journal.table_name', 'journal.record_id', 'journal.op', 'journal.before', 'journal.after'] as const),
    ])
    .where('journal.contact_id', '=', contactId)
    .where('journal.table_name', 'in', fieldTables)
    .where('acts.kind', '=', 'do')
    .where('acts.undone_by', 'is', null)
    .where((e) => e.or([e('import_batches.id', 'is', null), e('import_batches.state', '=', 'done')]))
    .orderBy('journal.id')
    .execute()
}

/** Names of what the journal names by id. */
export type JournalNames = {
  readonly contacts: ReadonlyMap<number, string>
  readonly households: ReadonlyMap<number, string>
  readonly tags: ReadonlyMap<number, string>
  /** Custom fields, with their choices as stored. */
  readonly fields: ReadonlyMap<number, { readonly name: string; readonly kind: CustomKind; readonly choices: string }>
  /** Of which custom field the values are that are there now. */
  readonly fieldsOfValues: ReadonlyMap<number, number>
  /** Kinds of the contact points that are there now. */
  readonly pointKinds: ReadonlyMap<number, string>
}

/** Of customers at most a page. */
export async function readJournalNames(
  db: ReadableDb,
  contactId: number,
  ids: Readonly<Record<'contacts' | 'households' | 'tags' | 'fields', readonly number[]>>,
): Promise<JournalNames> {
  const contacts = await db
    .selectFrom('contacts')
    .select(['id', 'display_name'])
    .where('id', 'in', [...ids.contacts])
    .execute()
  const households = await db
    .selectFrom('households')
    .select(['id', 'name'])
    .where('id', 'in', [...ids.households])
    .execute()
  const tags = await db
    .selectFrom('tags')
    .select(['id', 'name'])
    .where('id', 'in', [...ids.tags])
    .execute()
  const values = await db
    .selectFrom('custom_values')
    .select(['id', 'field_id'])
    .where('contact_id', '=', contactId)
    .execute()
  const fields = await db
    .selectFrom('custom_fields')
    .select(['id', 'name', 'kind', 'choices'])
    .where('id', 'in', [...ids.fields, ...values.map((row) => row.field_id)])
    .execute()
  const points = await db
    .selectFrom('contact_points')
    .select(['id', 'kind'])
    .where('contact_id', '=', contactId)
    .execute()
  return {
    contacts: new Map(contacts.map((row) => [row.id, row.display_name])),
    households: new Map(households.map((row) => [row.id, row.name])),
    tags: new Map(tags.map((row) => [row.id, row.name])),
    fields: new Map(fields.map((row) => [row.id, row])),
    fieldsOfValues: new Map(values.map((row) => [row.id, row.field_id])),
    pointKinds: new Map(points.map((row) => [row.id, row.kind])),
  }
}
