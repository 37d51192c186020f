import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { creditEventsReader } from '#db/repositories/credit-rows.ts'
import { readCreditEntry, type CreditEntryRow } from '#db/repositories/credit-entries.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { eventsWithout, refuseTooMuch } from './credit-limits.ts'

/** The named entries; marks their customers as touched. */
async function entriesOf(running: Act, ids: readonly number[]): Promise<readonly CreditEntryRow[]> {
  const rows: CreditEntryRow[] = []
  for (const id of ids) {
    const row = await readCreditEntry(running.trx, id)
    if (row === null) throw new AppError('not-found', { kind: 'credit-entry', id })
    if (row.contact_id !== null) running.touchedDealings.add(row.contact_id)
    rows.push(row)
  }
  return rows
}

/** Puts entries into the trash. What they paid is open again. */
export async function trashEntries(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'credit-entries-trashed', params: { count: ids.length } }, async (running) => {
    await entriesOf(running, ids)
    await moveTrash(running, { table: 'credit_entries', ids, from: null, to: running.at })
    return {}
  })
}

/** Brings entries back as a part of an act. What would be too much by now can't come back. */
export async function restoreEntriesIn(running: Act, shop: OpenShop, ids: readonly number[]): Promise<void> {
  const rows = await entriesOf(running, ids)
  await takeFromTrash(running, 'credit_entries', ids)
  const read = creditEventsReader(shop.database.raw)
  for (const row of rows) {
    if (row.contact_id !== null && row.deleted_at !== null)
      refuseTooMuch(eventsWithout(read(row.contact_id), row.id), row)
  }
}

export async function restoreEntries(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'credit-entries-restored', params: { count: ids.length } }, async (running) => {
    await restoreEntriesIn(running, shop, ids)
    return {}
  })
}
