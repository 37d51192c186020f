import { sql } from 'kysely'
import type { Act, JournaledTable } from '../journal.ts'
import { cardPartTables } from './card-parts.ts'

/** Records of a customer beside the card: they go over as they are, thousands of them at once. */
export const ownedRecordTables = [
  'purchases',
  'follow_ups',
  'settlements',
  'activities',
  'attachments',
  'photos',
  'orders',
  'credit_entries',
  'recalls',
  'rhythm_corrections',
  'losses',
  'complaints',
] as const
export type OwnedRecordTable = (typeof ownedRecordTables)[number]

/** Without version and time of change. */
const unversioned: ReadonlySet<OwnedRecordTable> = new Set([
  'settlements',
  'photos',
  'recalls',
  'rhythm_corrections',
  'losses',
])

/**
 * Every column that names a customer and what merging does with it. A test compares this with the foreign keys of the
 * file, so that a new table can't be forgotten. `derived` is made anew; `own` is the loser's and stays theirs.
 */
export const contactReferences: Readonly<Record<string, 'part' | 'record' | 'relation' | 'derived' | 'own'>> = {
  ...Object.fromEntries(cardPartTables.map((table) => [`${table}.contact_id`, 'part' as const])),
  ...Object.fromEntries(ownedRecordTables.map((table) => [`${table}.contact_id`, 'record' as const])),
  'company_people.company_id': 'relation',
  'company_people.person_id': 'relation',
  'not_duplicates.contact_a': 'relation',
  'not_duplicates.contact_b': 'relation',
  'contacts.referred_by_id': 'relation',
  'contacts.merged_into_id': 'own',
  'rhythms.contact_id': 'derived',
}

type Owners = { readonly from: number; readonly to: number }

/**
 * Gives records to another customer and journals each, set by set. Only those that belong to `from`.
 * @param ids only these; all where it isn't given
 * @returns the ids that were moved
 */
export async function moveOwner(
  act: Act,
  table: OwnedRecordTable,
  { from, to }: Owners,
  ids: readonly number[] | null = null,
): Promise<readonly number[]> {
  let rows = act.trx
    .selectFrom(table as 'purchases')
    .select('id')
    .where('contact_id', '=', from)
  if (ids !== null) rows = rows.where('id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
  const moved = (await rows.orderBy('id').execute()).map(({ id }) => id)
  if (moved.length === 0) return []
  const list = JSON.stringify(moved)
  await sql`INSERT INTO journal (act_id, table_name, record_id, op, before, after, contact_id)
    SELECT ${act.actId}, ${table}, value, 'update', ${JSON.stringify({ contact_id: from })},
      ${JSON.stringify({ contact_id: to })}, ${to}
    FROM json_each(${list})`.execute(act.trx)
  const raised = unversioned.has(table) ? sql`` : sql`, version = version + 1, updated_at = ${act.at}`
  await sql`UPDATE ${sql.table(table)} SET contact_id = ${to}${raised}
    WHERE id IN (SELECT value FROM json_each(${list}))`.execute(act.trx)
  act.tables.add(table)
  const touched = table === 'activities' ? act.touchedCards : act.touchedDealings
  touched.add(from).add(to)
  return moved
}

/** Parts of a card, in their order. */
export const partsOf = async (act: Act, table: JournaledTable, contactId: number) =>
  (await act.trx
    .selectFrom(table as 'contact_points')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('id')
    .execute()) as unknown as readonly Readonly<Record<string, string | number | null>>[]
