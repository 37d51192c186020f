import type { Database } from 'better-sqlite3'
import type { Selectable } from 'kysely'
import type { ReadableDb, WritableDb } from '../open-database.ts'
import type { ImportBatchesTable } from '../schema.ts'

export type ImportBatch = Selectable<ImportBatchesTable>

/** Finished imports, the newest first. */
export async function readImportBatches(db: ReadableDb): Promise<readonly ImportBatch[]> {
  return await db
    .selectFrom('import_batches')
    .selectAll()
    .where('state', '<>', 'staging')
    .orderBy('id', 'desc')
    .execute()
}

export async function readImportBatch(db: ReadableDb, id: number): Promise<ImportBatch | null> {
  const row = await db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Opens a batch: rows that carry its id as `staged_batch_id` are invisible until `publishStaged`. */
export async function beginImportBatch(
  trx: WritableDb,
  batch: {
    readonly uid: string
    readonly fileName: string
    readonly sha256: string
    readonly type: string
    readonly at: string
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('import_batches')
    .values({
      uid: batch.uid,
      state: 'staging',
      file_name: batch.fileName,
      file_sha256: batch.sha256,
      type: batch.type,
      started_at: batch.at,
      undone_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Makes the rows of a batch visible, all at once; inside the transaction that finishes the import. */
export function publishStaged(raw: Database, batchId: number): void {
  for (const table of ['contacts', 'products', 'purchases', 'activities'])
    raw.prepare(`UPDATE ${table} SET staged_batch_id = NULL WHERE staged_batch_id = ?`).run(batchId)
}

/** Rows deleted by one statement: a few milliseconds. */
const BLOCK = 100

const parts: Readonly<Record<string, readonly string[]>> = {
  purchases: ['payments.purchase_id', 'purchase_lines.purchase_id'],
  // Mails and their files go with them.
  activities: [],
  contacts: [
    'rhythms.contact_id',
    'receivables.contact_id',
    'settled_amounts.contact_id',
    'contact_points.contact_id',
    'addresses.contact_id',
    'contact_tags.contact_id',
    'external_ids.contact_id',
    'custom_values.contact_id',
    'yearly_days.contact_id',
    'family_members.contact_id',
    'facts.contact_id',
    'photos.contact_id',
    'contact_words.rowid',
    'contact_trigrams.rowid',
  ],
  products: ['product_prices.product_id'],
}

/**
 * Takes out some of the hidden rows of a batch; inside a transaction, again and again until it answers true: the batch
 * itself is gone then too.
 */
export function discardSomeStaged(raw: Database, batchId: number): boolean {
  for (const [table, own] of Object.entries(parts)) {
    const ids = raw.prepare(`SELECT id FROM ${table} WHERE staged_batch_id = ? LIMIT ${BLOCK}`).pluck().all(batchId)
    if (ids.length === 0) continue
    const list = ids.join(', ')
    // A photo and its customer point at each other.
    if (table === 'contacts') raw.prepare(`UPDATE contacts SET photo_id = NULL WHERE id IN (${list})`).run()
    for (const part of own) {
      const [name = '', key = ''] = part.split('.')
      raw.prepare(`DELETE FROM ${name} WHERE ${key} IN (${list})`).run()
    }
    raw.prepare(`DELETE FROM ${table} WHERE id IN (${list})`).run()
    return false
  }
  raw.prepare(`DELETE FROM import_batches WHERE id = ? AND state = 'staging'`).run(batchId)
  return true
}
