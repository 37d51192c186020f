import type { ShopDatabase } from '#db/open-database.ts'
import type { Act } from '#db/journal.ts'
import type { KeptRecord } from '#db/repositories/import-undo.ts'
import { entriesOfImport } from '#db/repositories/open-purchases.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'

/** Puts the payments that an import booked into the trash, except those that were changed since. What they paid is open again. */
export async function trashPayments(running: Act, raw: ShopDatabase['raw'], batchId: number) {
  const entries = entriesOfImport(raw, batchId)
  const gone = entries.filter(({ version }) => version === 1)
  for (const { contactId } of gone) if (contactId !== null) running.touchedDealings.add(contactId)
  if (gone.length > 0)
    await moveTrash(running, { table: 'credit_entries', ids: gone.map(({ id }) => id), from: null, to: running.at })
  const kept: readonly KeptRecord[] = entries
    .filter(({ version }) => version > 1)
    .map(({ id }) => ({ id, reason: 'changed', kind: 'credit_entries' }))
  return { removed: gone.length, kept }
}
