import { setImmediate } from 'node:timers/promises'
import type { Act } from '../journal.ts'
import { refreshContactKeys } from './contact-keys.ts'
import { refreshContactTotals, refreshNextFollowUp } from './contact-totals.ts'
import { refreshSearch } from './search-index.ts'
import { readShopPlace } from './shop-place.ts'

/** Customers made right between two pauses of the engine's thread. */
const restAfter = 100

/** Makes everything derived of the customers that an act touched right again, before its commit. */
export async function refreshTouchedContacts(act: Act): Promise<void> {
  if (act.touchedContacts.size === 0) return
  const place = await readShopPlace(act.trx)
  let since = 0
  for (const contactId of act.touchedContacts) {
    // Each is awaited, but nothing else runs before the thread is given free.
    since += 1
    if (since % restAfter === 0) await setImmediate()
    await refreshContactKeys(act.trx, contactId, place)
    await refreshContactTotals(act.trx, contactId)
    await refreshNextFollowUp(act.trx, contactId)
    await refreshSearch(act.trx, contactId, place)
  }
  act.tables.add('contacts')
  act.tables.add('rhythms')
}
