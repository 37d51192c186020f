import { AppError } from '#shared/contract/errors.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { creditReader } from '#db/repositories/credit-rows.ts'
import { boughtReader, deriveContact, derivedWriter, type DerivedOfContact } from '#db/repositories/derived-rows.ts'
import { readImportBatch } from '#db/repositories/import-batches.ts'
import {
  buyersOfImport,
  namedKept,
  prepareTrashImported,
  stillBuyersOfImport,
  trashImported,
} from '#db/repositories/import-undo.ts'
import { lastActId, touchedSince } from '#db/repositories/journal-since.ts'
import { preparedInsert } from '#db/repositories/prepared-insert.ts'
import { readProductEntries, type JournalEntry } from '#db/read-journal.ts'
import type { Act } from '#db/journal.ts'
import { mergeWriter } from '#db/repositories/merge-writer.ts'
import { trashPayments } from './undo-payments.ts'
import { fallBehind } from '#db/repositories/search-behind.ts'
import { reverseEntries } from '#db/undo-act.ts'
import { act } from '#backend/act.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { undoCopy } from '../shop-copy/undo-copy.ts'
import { catchUpSearch } from './catch-up-search.ts'
import { writeInSlices } from './import-pace.ts'
import { trashFields } from './new-fields.ts'
import { prepareUnmerges, type Unmerges } from './prepare-unmerge.ts'

/** What customers who were there before will have without the purchases of the import. */
async function derivedWithout(shop: OpenShop, batchId: number): Promise<ReadonlyMap<number, DerivedOfContact>> {
  const { raw } = shop.database
  const derived = new Map<number, DerivedOfContact>()
  const buyers = await inTransaction(shop.db, async () => await Promise.resolve(buyersOfImport(raw, batchId)))
  const bought = boughtReader(raw, batchId)
  const credit = creditReader(raw, { except: batchId })
  const model = readShopModel(raw)
  const pace = { signal: new AbortController().signal }
  const others = buyers.filter(({ own }) => own === 0)
  await writeInSlices(shop.database, others, pace, ({ id }) =>
    derived.set(id, deriveContact(id, bought(id), model, credit(id))),
  )
  return derived
}

const changedProducts = (entries: readonly JournalEntry[]): number =>
  new Set(entries.filter(({ table_name: table }) => table === 'products').map(({ record_id: id }) => id)).size

/** Customers go back as it was prepared; those that were changed since go field by field. */
async function unmergeAll(
  shop: OpenShop,
  running: Act,
  { prepared, entriesOf }: Unmerges,
  touched: ReadonlySet<number>,
) {
  const { raw } = shop.database
  const write = mergeWriter(raw, preparedInsert(raw), running.actId, running.at)
  const ready = prepared.filter(({ contactId }) => !touched.has(contactId))
  for (const unmerge of ready) write(unmerge)
  if (ready.length > 0) fallBehind(raw, running.actId)
  const done = new Set(ready.map(({ contactId }) => contactId))
  const others = [...entriesOf].flatMap(([contactId, entries]) => (done.has(contactId) ? [] : entries))
  return await reverseEntries(running, others)
}

/**
 * Takes an import back: what it made goes to the trash, what it filled or replaced goes back, except what was changed
 * or used since, which is kept and told.
 */
export async function undoImport(engine: EngineState, shop: OpenShop, batchId: number) {
  const batch = await readImportBatch(shop.db, batchId)
  if (batch === null || batch.state === 'staging') throw new AppError('not-found', { kind: 'import', id: batchId })
  if (batch.state === 'undone') throw new AppError('import-undone')
  if (batch.type === 'all') return await undoCopy(engine, shop, batch)
  const { raw } = shop.database
  const since = await lastActId(shop.db)
  const derived = await derivedWithout(shop, batchId)
  const source = await shop.db
    .selectFrom('acts')
    .select('id')
    .where('import_batch_id', '=', batchId)
    .where('kind', '=', 'do')
    .executeTakeFirst()
  const unmerges = source === undefined ? null : await prepareUnmerges(shop, source.id)
  prepareTrashImported(raw)
  const { removed, restored, kept } = await act(
    shop,
    { code: 'file-import-undone', params: { file: batch.file_name }, importBatchId: batchId },
    async (running) => {
      const { trx } = running
      const { contacts: touched } = await touchedSince(trx, since)
      const trashed = trashImported(raw, { batchId, actId: running.actId, at: running.at })
      // Customers are found by what was written.
      if (batch.type === 'messages') fallBehind(raw, running.actId)
      const write = derivedWriter(raw)
      for (const [contactId, rows] of derived)
        if (touched.has(contactId)) running.touchedDealings.add(contactId)
        else write(contactId, rows)
      for (const contactId of [...trashed.keptContacts, ...stillBuyersOfImport(raw, batchId)])
        running.touchedDealings.add(contactId)
      const payments = await trashPayments(running, raw, batchId)
      const left = unmerges === null ? [] : await unmergeAll(shop, running, unmerges, touched)
      const products = source === undefined ? [] : await readProductEntries(trx, source.id)
      const back = await reverseEntries(running, products)
      if (source !== undefined) await trashFields(running, source.id)
      await trx
        .updateTable('import_batches')
        .set({ state: 'undone', undone_at: running.at })
        .where('id', '=', batchId)
        .execute()
      for (const table of ['contacts', 'purchases', 'products', 'rhythms', 'activities', 'import_batches'])
        running.tables.add(table)
      const changed = [...left, ...back].map(({ table, recordId }) => ({
        id: recordId,
        reason: 'changed' as const,
        kind: String(table),
      }))
      return {
        removed: trashed.removed + payments.removed,
        restored: (unmerges?.entriesOf.size ?? 0) + changedProducts(products),
        kept: [...trashed.kept, ...payments.kept, ...changed],
      }
    },
    'undo',
  )
  await catchUpSearch(shop.database)
  shop.publish(['contacts'])
  return { removed, restored, kept: [...namedKept(raw, kept)] }
}
