import { sql } from 'kysely'
import type { ReadableDb, WritableDb } from '../open-database.ts'

/** Records that are removed for good together, in one short transaction. */
export const purgeSlice = 50

type Purge = {
  readonly table: 'purchases' | 'follow_ups' | 'settlements' | 'contacts' | 'products'
  /** Who still needs a record keeps it in the trash. */
  readonly ready: (db: ReadableDb, before: string) => Promise<readonly { readonly id: number }[]>
  /** Takes the parts away, and what points to the records. */
  readonly parts: (trx: WritableDb, ids: number[]) => Promise<unknown>
}

const inTrash = (db: ReadableDb, table: Purge['table'], before: string) =>
  db.selectFrom(table).select(`${table}.id`).where('deleted_at', '<', before).limit(purgeSlice)

/** What uses others goes before what it uses. */
const purges: readonly Purge[] = [
  {
    table: 'purchases',
    ready: (db, before) => inTrash(db, 'purchases', before).execute(),
    parts: async (trx, ids) => {
      const lines = trx.selectFrom('purchase_lines').select('id').where('purchase_id', 'in', ids)
      await trx.updateTable('purchase_lines').set({ return_of: null }).where('return_of', 'in', lines).execute()
      await trx.deleteFrom('purchase_lines').where('purchase_id', 'in', ids).execute()
      await trx.deleteFrom('payments').where('purchase_id', 'in', ids).execute()
    },
  },
  {
    table: 'follow_ups',
    ready: (db, before) => inTrash(db, 'follow_ups', before).execute(),
    parts: (trx, ids) =>
      trx.updateTable('follow_ups').set({ previous_id: null }).where('previous_id', 'in', ids).execute(),
  },
  {
    table: 'settlements',
    ready: (db, before) => inTrash(db, 'settlements', before).execute(),
    parts: () => Promise.resolve(),
  },
  {
    table: 'contacts',
    // The sales of a shop are not erased with a customer: who has any left stays until they are gone.
    ready: (db, before) =>
      inTrash(db, 'contacts', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(selectFrom('purchases').select('purchases.id').whereRef('purchases.contact_id', '=', 'contacts.id')),
          ),
        )
        .execute(),
    parts: async (trx, ids) => {
      const promises = trx.selectFrom('follow_ups').select('id').where('contact_id', 'in', ids)
      await trx.updateTable('follow_ups').set({ previous_id: null }).where('previous_id', 'in', promises).execute()
      for (const table of [
        'follow_ups',
        'settlements',
        'contact_points',
        'addresses',
        'contact_tags',
        'external_ids',
        'rhythms',
      ] as const)
        await trx.deleteFrom(table).where('contact_id', 'in', ids).execute()
      await trx.updateTable('contacts').set({ merged_into_id: null }).where('merged_into_id', 'in', ids).execute()
      for (const index of ['contact_words', 'contact_trigrams'])
        await sql`DELETE FROM ${sql.table(index)} WHERE rowid IN (${sql.join(ids)})`.execute(trx)
    },
  },
  {
    table: 'products',
    ready: (db, before) =>
      inTrash(db, 'products', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('purchase_lines')
                .select('purchase_lines.id')
                .whereRef('purchase_lines.product_id', '=', 'products.id'),
            ),
          ),
        )
        .execute(),
    parts: async (trx, ids) => {
      await trx.deleteFrom('settlements').where('product_id', 'in', ids).execute()
      await trx.deleteFrom('rhythms').where('product_id', 'in', ids).execute()
    },
  },
]

/**
 * Removes one slice of what went into the trash before an instant, for good; the journal keeps what was told of it.
 * To be called in a transaction until it answers null.
 * @returns the table that was written
 */
export async function purgeSome(trx: WritableDb, before: string): Promise<Purge['table'] | null> {
  for (const { table, ready, parts } of purges) {
    const ids = (await ready(trx, before)).map(({ id }) => id)
    if (ids.length === 0) continue
    await parts(trx, ids)
    await trx.deleteFrom(table).where('id', 'in', ids).execute()
    return table
  }
  return null
}
