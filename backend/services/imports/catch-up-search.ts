import type { ShopDatabase } from '#db/open-database.ts'
import { actsBehind, catchUp, contactsOfAct } from '#db/repositories/search-behind.ts'
import { searchRefresher } from '#db/repositories/search-index.ts'
import { readShopPlace } from '#db/repositories/shop-place.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeInSlices } from './import-pace.ts'

const contactsOf = (raw: ShopDatabase['raw'], acts: readonly number[]): readonly number[] => [
  ...new Set(acts.flatMap((actId) => contactsOfAct(raw, actId))),
]

async function catchUpAll(database: ShopDatabase): Promise<void> {
  const { raw, db } = database
  // What is committed is finished, whoever may have stopped waiting for it.
  const pace = { signal: new AbortController().signal }
  for (let acts = actsBehind(raw); acts.length > 0; acts = actsBehind(raw)) {
    await writeInSlices(database, contactsOf(raw, acts), pace, searchRefresher(raw, await readShopPlace(db)))
    await writeInSlices(database, acts, pace, (actId) => catchUp(raw, actId))
  }
}

const running = new WeakMap<ShopDatabase, Promise<void>>()

/**
 * Makes the search text of customers right that acts have changed without it, each from what the customer is by then,
 * in slices. Called behind such an act, and when a shop is opened that was left in between; who calls while it runs waits
 * for its end, which looks at their act too.
 */
export function catchUpSearch(database: ShopDatabase): Promise<void> {
  const present = running.get(database)
  if (present !== undefined) return present
  const started = catchUpAll(database).finally(() => running.delete(database))
  running.set(database, started)
  return started
}

/** Customers whose search text is waited for: some tenths of a second. */
const awaited = 1000

/**
 * Makes the search text behind an act of many customers. A few are waited for; more are made in the background, found
 * until then by what they were. A shop that is closed meanwhile goes on with it when it is opened.
 */
export async function searchBehind(shop: OpenShop): Promise<void> {
  const { raw } = shop.database
  const acts = actsBehind(raw)
  if (acts.length === 0) return
  const catchingUp = catchUpSearch(shop.database)
    .then(() => shop.publish(['contacts']))
    .catch((error: unknown) => {
      if (raw.open) shop.log(`search: ${String(error)}`)
    })
  if (contactsOf(raw, acts).length <= awaited) await catchingUp
}
