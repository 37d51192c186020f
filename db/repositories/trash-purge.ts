import { sql } from 'kysely'
import type { ReadableDb, WritableDb } from '../open-database.ts'
import { cardPartTables } from './card-parts.ts'
import { forgetJournal } from './erase-journal.ts'
import type { TrashableTable } from './trash-flag.ts'

/** Records that are removed for good together, in one short transaction: while others work. */
const purgeSlice = 50

/** What is removed: everything that went into the trash before an instant, or the named records of one table. */
export type PurgeWhich =
  | { readonly before: string; readonly atOnce?: number }
  | { readonly table: TrashableTable; readonly ids: readonly number[] }

type Purge = {
  readonly table: TrashableTable
  /** Who still needs a record keeps it in the trash. */
  readonly ready: (db: ReadableDb, which: PurgeWhich) => Promise<readonly { readonly id: number }[]>
  /** Takes the parts away, and what points to the records. */
  readonly parts: (trx: WritableDb, ids: number[]) => Promise<unknown>
}

function inTrash(db: ReadableDb, table: Purge['table'], which: PurgeWhich) {
  const rows = db
    .selectFrom(table)
    .select(`${table}.id`)
    .limit('atOnce' in which ? (which.atOnce ?? purgeSlice) : purgeSlice)
  return 'ids' in which
    ? rows.where('deleted_at', 'is not', null).where(`${table}.id`, 'in', which.ids)
    : rows.where('deleted_at', '<', which.before)
}

const nothingElse = () => Promise.resolve()

/** Households that nobody is left in; their name would stay behind. */
async function leaveHouseholds(trx: WritableDb, ids: number[]): Promise<void> {
  const rows = await trx
    .selectFrom('contacts')
    .select('household_id')
    .distinct()
    .where('id', 'in', ids)
    .where('household_id', 'is not', null)
    .execute()
  if (rows.length === 0) return
  await trx.updateTable('contacts').set({ household_id: null }).where('id', 'in', ids).execute()
  await trx
    .deleteFrom('households')
    .where(
      'id',
      'in',
      rows.flatMap(({ household_id: id }) => (id === null ? [] : [id])),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('contacts').select('contacts.id').whereRef('contacts.household_id', '=', 'households.id'))),
    )
    .execute()
}

/** Takes away what names customers in the cards of others, and their photos. */
async function forgetRelations(trx: WritableDb, ids: number[]): Promise<void> {
  await leaveHouseholds(trx, ids)
  for (const column of ['merged_into_id', 'referred_by_id'] as const)
    await trx
      .updateTable('contacts')
      .set({ [column]: null })
      .where(column, 'in', ids)
      .execute()
  for (const column of ['company_id', 'person_id'] as const)
    await trx.deleteFrom('company_people').where(column, 'in', ids).execute()
  for (const table of ['not_duplicates', 'duplicate_pairs'] as const)
    for (const column of ['contact_a', 'contact_b'] as const)
      await trx.deleteFrom(table).where(column, 'in', ids).execute()
  const photos = trx.selectFrom('photos').select('id').where('contact_id', 'in', ids)
  await trx.updateTable('contacts').set({ photo_id: null }).where('photo_id', 'in', photos).execute()
  await trx.deleteFrom('photos').where('contact_id', 'in', ids).execute()
}

/** What uses others goes before what it uses. */
const purges: readonly Purge[] = [
  {
    table: 'orders',
    ready: (db, which) => inTrash(db, 'orders', which).execute(),
    parts: async (trx, ids) => {
      await trx.deleteFrom('order_lines').where('order_id', 'in', ids).execute()
      // A deposit that became a payment of a purchase stays with it.
      await trx.deleteFrom('payments').where('order_id', 'in', ids).where('purchase_id', 'is', null).execute()
      await trx.updateTable('payments').set({ order_id: null }).where('order_id', 'in', ids).execute()
    },
  },
  { table: 'credit_entries', ready: (db, which) => inTrash(db, 'credit_entries', which).execute(), parts: nothingElse },
  {
    table: 'purchases',
    ready: (db, which) => inTrash(db, 'purchases', which).execute(),
    parts: async (trx, ids) => {
      const lines = trx.selectFrom('purchase_lines').select('id').where('purchase_id', 'in', ids)
      await trx.updateTable('purchase_lines').set({ return_of: null }).where('return_of', 'in', lines).execute()
      await trx.deleteFrom('purchase_lines').where('purchase_id', 'in', ids).execute()
      await trx.deleteFrom('payments').where('purchase_id', 'in', ids).execute()
      for (const table of ['orders', 'credit_entries', 'complaints'] as const)
        await trx.updateTable(table).set({ purchase_id: null }).where('purchase_id', 'in', ids).execute()
    },
  },
  {
    table: 'follow_ups',
    ready: (db, which) => inTrash(db, 'follow_ups', which).execute(),
    parts: (trx, ids) =>
      trx.updateTable('follow_ups').set({ previous_id: null }).where('previous_id', 'in', ids).execute(),
  },
  {
    table: 'settlements',
    ready: (db, which) => inTrash(db, 'settlements', which).execute(),
    parts: nothingElse,
  },
  { table: 'recalls', ready: (db, which) => inTrash(db, 'recalls', which).execute(), parts: nothingElse },
  { table: 'losses', ready: (db, which) => inTrash(db, 'losses', which).execute(), parts: nothingElse },
  { table: 'complaints', ready: (db, which) => inTrash(db, 'complaints', which).execute(), parts: nothingElse },
  {
    table: 'follow_up_templates',
    ready: (db, which) => inTrash(db, 'follow_up_templates', which).execute(),
    parts: async (trx, ids) => {
      await trx.deleteFrom('follow_up_steps').where('template_id', 'in', ids).execute()
      await trx.updateTable('follow_ups').set({ template_id: null }).where('template_id', 'in', ids).execute()
    },
  },
  { table: 'activities', ready: (db, which) => inTrash(db, 'activities', which).execute(), parts: nothingElse },
  { table: 'attachments', ready: (db, which) => inTrash(db, 'attachments', which).execute(), parts: nothingElse },
  { table: 'list_views', ready: (db, which) => inTrash(db, 'list_views', which).execute(), parts: nothingElse },
  {
    table: 'custom_fields',
    ready: (db, which) => inTrash(db, 'custom_fields', which).execute(),
    parts: (trx, ids) => trx.deleteFrom('custom_values').where('field_id', 'in', ids).execute(),
  },
  {
    table: 'contacts',
    // The sales of a shop are not erased with a customer: who has any left stays until they are gone. Who was merged into
    // another stays for the un-merge.
    ready: (db, which) =>
      inTrash(db, 'contacts', which)
        .where('merged_into_id', 'is', null)
        .where(({ and, not, exists, selectFrom }) =>
          and(
            (['purchases', 'orders', 'credit_entries'] as const).map((table) =>
              not(exists(selectFrom(table).select(`${table}.id`).whereRef(`${table}.contact_id`, '=', 'contacts.id'))),
            ),
          ),
        )
        .execute(),
    parts: async (trx, ids) => {
      const promises = trx.selectFrom('follow_ups').select('id').where('contact_id', 'in', ids)
      await trx.updateTable('follow_ups').set({ previous_id: null }).where('previous_id', 'in', promises).execute()
      for (const table of [
        'follow_ups',
        'settlements',
        'recalls',
        'rhythm_corrections',
        'losses',
        'complaints',
        'activities',
        'attachments',
        ...cardPartTables,
        'rhythms',
        'receivables',
        'settled_amounts',
      ] as const)
        await trx.deleteFrom(table).where('contact_id', 'in', ids).execute()
      await forgetRelations(trx, ids)
      await forgetJournal(trx, ids)
      for (const index of ['contact_words', 'contact_trigrams'])
        await sql`DELETE FROM ${sql.table(index)} WHERE rowid IN (${sql.join(ids)})`.execute(trx)
    },
  },
  {
    table: 'products',
    ready: (db, which) =>
      inTrash(db, 'products', which)
        .where(({ and, not, exists, selectFrom }) =>
          and(
            (['purchase_lines', 'order_lines'] as const).map((lines) =>
              not(exists(selectFrom(lines).select('id').whereRef('product_id', '=', 'products.id'))),
            ),
          ),
        )
        .execute(),
    parts: async (trx, ids) => {
      for (const table of ['settlements', 'recalls', 'rhythm_corrections', 'product_rhythms'] as const)
        await trx.deleteFrom(table).where('product_id', 'in', ids).execute()
      await trx.updateTable('complaints').set({ product_id: null }).where('product_id', 'in', ids).execute()
      await trx.deleteFrom('product_prices').where('product_id', 'in', ids).execute()
      await trx.deleteFrom('rhythms').where('product_id', 'in', ids).execute()
    },
  },
]

/**
 * Removes one slice of the trash for good. The journal keeps what was told of it, except of customers: whoever is gone is
 * gone with their history. To be called in a transaction until it
 * answers null.
 * @returns the table that was written
 */
export async function purgeSome(trx: WritableDb, which: PurgeWhich): Promise<Purge['table'] | null> {
  for (const { table, ready, parts } of purges) {
    if ('table' in which && which.table !== table) continue
    const ids = (await ready(trx, which)).map(({ id }) => id)
    if (ids.length === 0) continue
    await parts(trx, ids)
    await trx.deleteFrom(table).where('id', 'in', ids).execute()
    return table
  }
  return null
}
