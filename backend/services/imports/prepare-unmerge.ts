import type { JournalEntry } from '#db/read-journal.ts'
import { contactOfEntry, journalPages, unmergeReader } from '#db/repositories/merge-undo.ts'
import type { PreparedMerge } from '#db/repositories/merge-writer.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { breathe, inSlices } from './import-pace.ts'

/** How an import lets go of the customers it added something to. */
export type Unmerges = {
  /** Nothing was changed since: ready to be written. */
  readonly prepared: readonly PreparedMerge[]
  /** Entries about the others, and all entries of a customer, should they change until the transaction. */
  readonly entriesOf: ReadonlyMap<number, readonly JournalEntry[]>
}

/** Reads what an import did to customers of the shop and works out the way back, in slices. */
export async function prepareUnmerges(shop: OpenShop, actId: number): Promise<Unmerges> {
  const { raw } = shop.database
  const { language, country } = shop.settings
  const pace = { signal: new AbortController().signal }
  const entriesOf = new Map<number, JournalEntry[]>()
  for (const page of journalPages(raw, actId)) {
    for (const entry of page) {
      const contactId = contactOfEntry(entry)
      // Payments are records of their own (undo-payments.ts).
      if (contactId === null || entry.table_name === 'credit_entries') continue
      const own = entriesOf.get(contactId)
      if (own === undefined) entriesOf.set(contactId, [entry])
      else own.push(entry)
    }
    await breathe(pace)
  }
  const read = unmergeReader(raw, { language, country })
  const prepared: PreparedMerge[] = []
  await inSlices([...entriesOf], pace, ([contactId, entries]) => {
    const unmerge = read(contactId, entries)
    if (unmerge !== null) prepared.push(unmerge)
  })
  return { prepared, entriesOf }
}
