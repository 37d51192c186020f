import { setImmediate as breathe } from 'node:timers/promises'
import type { BulkChange, BulkPatch, CustomerSelection } from '#shared/contract/customer-bulk.ts'
import type { Act } from '#db/journal.ts'
import { manyChangeReader, type ManyChange } from '#db/repositories/bulk-change.ts'
import { mergeWriter } from '#db/repositories/merge-writer.ts'
import { preparedInsert } from '#db/repositories/prepared-insert.ts'
import { fallBehind } from '#db/repositories/search-behind.ts'
import { ensureTags, readTagNames } from '#db/repositories/tags.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { searchBehind } from '../imports/catch-up-search.ts'
import { sharedValues } from './custom-patch.ts'
import { patchColumns } from './customer-fields.ts'
import { selectedIds } from './selected-customers.ts'

/** Customers handled between two breaths of the engine's thread: some 20 ms. */
const sliceSize = 250

type Progress = (done: number, total: number) => void

const codes = {
  'add-tags': 'customers-tagged',
  'remove-tags': 'customers-untagged',
  set: 'customers-changed',
  trash: 'customers-trashed',
} as const

/** Whether customers are found by what a patch sets. */
const isFoundBy = ({ department, jobTitle, custom }: BulkPatch): boolean =>
  [department, jobTitle, custom].some((value) => value !== undefined)

async function manyChange(running: Act, change: Exclude<BulkChange, { kind: 'trash' }>): Promise<ManyChange> {
  const nothing: ManyChange = { columns: {}, addTagIds: [], removeTagIds: [], ownValues: [] }
  switch (change.kind) {
    case 'add-tags':
      return { ...nothing, addTagIds: await ensureTags(running, change.tags) }
    case 'remove-tags':
      return { ...nothing, removeTagIds: change.tagIds }
    case 'set':
      return {
        ...nothing,
        columns: patchColumns(change.patch),
        ownValues: await sharedValues(running.trx, change.patch.custom ?? {}),
      }
  }
}

/** What the act is called by, beside the number of customers. */
async function toldOf(shop: OpenShop, change: BulkChange): Promise<Readonly<Record<string, string>>> {
  if (change.kind === 'add-tags') return { tags: change.tags.join(', ') }
  if (change.kind === 'remove-tags') return { tags: (await readTagNames(shop.db, change.tagIds)).join(', ') }
  return {}
}

/** Makes one change of many customers as one act of one transaction; those it changes nothing of are left alone. */
export async function changeMany(
  shop: OpenShop,
  input: { readonly target: CustomerSelection; readonly change: BulkChange },
  onProgress: Progress,
  signal: AbortSignal,
): Promise<{ actId: number; total: number; changed: number }> {
  const { change } = input
  const { raw } = shop.database
  const ids = await selectedIds(shop, input.target)
  const told = await toldOf(shop, change)
  let changed = 0
  const { actId } = await act(shop, { code: codes[change.kind] }, async (running) => {
    if (change.kind === 'trash')
      changed = (await moveTrash(running, { table: 'contacts', ids, from: null, to: running.at })).length
    else changed = await writeMany(running, change)
    signal.throwIfAborted()
    // How many it was is known only now.
    const params = JSON.stringify({ ...told, count: changed })
    await running.trx.updateTable('acts').set({ params }).where('id', '=', running.actId).execute()
    return {}
  })
  await searchBehind(shop)
  return { actId, total: ids.length, changed }

  async function writeMany(running: Act, wanted: Exclude<BulkChange, { kind: 'trash' }>): Promise<number> {
    const many = await manyChange(running, wanted)
    const read = manyChangeReader(raw, many)
    const write = mergeWriter(raw, preparedInsert(raw), running.actId, running.at)
    let written = 0
    for (let from = 0; from < ids.length; from += sliceSize) {
      for (const id of ids.slice(from, from + sliceSize)) {
        const prepared = read(id)
        if (prepared === null) continue
        write(prepared)
        written += 1
      }
      onProgress(Math.min(from + sliceSize, ids.length), ids.length)
      if (from + sliceSize < ids.length) await breathe()
      signal.throwIfAborted()
    }
    if (written === 0) return 0
    running.tables.add('contacts')
    if (wanted.kind !== 'set') running.tables.add('contact_tags')
    if (many.ownValues.length > 0) running.tables.add('custom_values')
    if (wanted.kind !== 'set' || isFoundBy(wanted.patch)) fallBehind(raw, running.actId)
    return written
  }
}
