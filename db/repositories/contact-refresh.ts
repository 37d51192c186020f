import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { Act } from '../journal.ts'
import { refreshContactKeys } from './contact-keys.ts'
import { dealingsRefresher } from './derived-rows.ts'
import { searchRefresher } from './search-index.ts'
import { readShopPlace } from './shop-place.ts'

/** Customers made right between two pauses of the engine's thread. */
const restAfter = 100

/** Each is awaited, but nothing else runs before the thread is given free. */
async function eachWithRests(ids: ReadonlySet<number>, work: (id: number) => Promise<void> | void): Promise<void> {
  let since = 0
  for (const id of ids) {
    since += 1
    if (since % restAfter === 0) await setImmediate()
    await work(id)
  }
}

/** Makes everything derived of the customers that an act touched right again, before its commit. */
export async function refreshTouchedContacts(act: Act, raw: Database): Promise<void> {
  const { trx, touchedCards, touchedDealings } = act
  if (touchedCards.size + touchedDealings.size === 0) return
  const place = await readShopPlace(trx)
  if (touchedCards.size > 0) {
    const refreshSearch = searchRefresher(raw, place)
    await eachWithRests(touchedCards, async (contactId) => {
      await refreshContactKeys(trx, contactId, place)
      refreshSearch(contactId)
    })
  }
  if (touchedDealings.size > 0) await eachWithRests(touchedDealings, dealingsRefresher(raw))
  act.tables.add('contacts')
  if (touchedDealings.size > 0) act.tables.add('rhythms')
}
