import { createHash } from 'node:crypto'
import type { Act } from '#db/journal.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { beginImportBatch, discardSomeStaged, publishStaged } from '#db/repositories/import-batches.ts'
import { preparedInsert, type PreparedInsert } from '#db/repositories/prepared-insert.ts'
import { ensureTagIds } from '#db/repositories/tags.ts'
import { newUid } from '#db/uid.ts'
import { setImmediate } from 'node:timers/promises'
import type { FilePart } from '#backend/file-store.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { catchUpSearch } from './catch-up-search.ts'
import { customFieldsById, ensureChoices, splitCustomRows } from './custom-rows.ts'
import type { CustomerContent } from './customer-content.ts'
import type { ImportPace } from './import-pace.ts'
import { dropFields, showFields, type WaitingFields } from './new-fields.ts'
import type { Staging } from './stage-customers.ts'

export type BatchHead = {
  readonly fileName: string
  readonly parts: readonly FilePart[]
  readonly type: string
  /** Own fields that the import makes; none where left out. */
  readonly waiting?: WaitingFields
}

export type BatchCounts = {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly rejected: number
  readonly customersCreated: number
}

/** Tags, and own fields that wait for new choices, of the customers that an import made. */
export type NewNames = {
  readonly contactId: number
  readonly tags: CustomerContent['tags']
  readonly custom: CustomerContent['custom']
}

/** Takes out what was staged, in slices; hidden as it is, nobody misses it meanwhile. */
async function discardBatch(shop: OpenShop, batchId: number): Promise<void> {
  const { raw } = shop.database
  let gone = false
  while (!gone && raw.open) {
    await inTransaction(shop.db, async () => {
      const until = performance.now() + 15
      do gone = discardSomeStaged(raw, batchId)
      while (!gone && performance.now() < until)
      await Promise.resolve()
    })
    await setImmediate()
  }
}

async function writeTags(running: Act, insert: PreparedInsert, all: readonly NewNames[]): Promise<void> {
  const idsOf = await ensureTagIds(
    running,
    all.flatMap(({ tags }) => tags),
  )
  for (const { contactId, tags } of all)
    for (const tagId of idsOf(tags)) insert('contact_tags', { contact_id: contactId, tag_id: tagId })
}

/** Writes the values whose choices are new. */
async function writeNewChoices(
  running: Act,
  { insert, customFields }: Staging,
  all: readonly NewNames[],
): Promise<void> {
  const fields = await ensureChoices(
    running,
    customFields,
    all.map(({ custom }) => custom),
  )
  for (const { contactId, custom } of all)
    for (const row of splitCustomRows(fields, custom).rows) insert('custom_values', { contact_id: contactId, ...row })
}

/**
 * One import: `stage` writes hidden rows in slices, `publish` does the rest inside the one short transaction that makes
 * everything visible. Stopped or failed before that, nothing of it is left.
 */
export async function saveImport<T>(
  shop: OpenShop,
  head: BatchHead,
  counts: BatchCounts,
  pace: ImportPace,
  stage: (staging: Staging) => Promise<T & { readonly names: readonly NewNames[] }>,
  publish: (act: Act, staging: Staging, staged: T) => Promise<void>,
): Promise<{ readonly batchId: number; readonly actId: number }> {
  const { raw } = shop.database
  const at = new Date(shop.now()).toISOString()
  const { language, country, currency, creditDays } = shop.settings
  const hash = createHash('sha256')
  for (const { content } of head.parts) hash.update(content)
  const sha256 = hash.digest('hex')
  const batchId = await inTransaction(shop.db, (trx) =>
    beginImportBatch(trx, { uid: newUid(shop.now()), fileName: head.fileName, sha256, type: head.type, at }),
  )
  const finish = async () => {
    const insert = preparedInsert(raw)
    const waiting = head.waiting ?? { fields: [], at }
    const customFields = new Map(await customFieldsById(shop.db))
    for (const field of waiting.fields) customFields.set(field.id, field)
    const place = { language, country }
    const staffId = shop.staffId
    const staging: Staging = { insert, batchId, place, currency, creditDays, staffId, at, customFields }
    const staged = await stage(staging)
    pace.signal.throwIfAborted()
    const { actId } = await act(
      shop,
      { code: 'file-imported', params: { file: head.fileName, created: counts.created }, importBatchId: batchId },
      async (running) => {
        await showFields(running, waiting)
        await publish(running, staging, staged)
        publishStaged(raw, batchId)
        await writeTags(running, insert, staged.names)
        await writeNewChoices(running, staging, staged.names)
        await running.trx
          .updateTable('import_batches')
          .set({
            state: 'done',
            created_count: counts.created,
            updated_count: counts.updated,
            skipped_count: counts.skipped,
            rejected_count: counts.rejected,
            customers_created_count: counts.customersCreated,
          })
          .where('id', '=', batchId)
          .execute()
        for (const table of ['contacts', 'products', 'purchases', 'rhythms', 'import_batches'])
          running.tables.add(table)
        return {}
      },
    )
    return { batchId, actId }
  }
  const finished = await finish().catch(async (error: unknown) => {
    await discardBatch(shop, batchId)
    if (head.waiting !== undefined) await dropFields(shop, head.waiting)
    throw error
  })
  await catchUpSearch(shop.database)
  shop.publish(['contacts'])
  return finished
}
