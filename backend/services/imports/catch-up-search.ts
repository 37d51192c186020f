import type { ShopDatabase } from '#db/open-database.ts'
import { actsBehind, catchUp, contactsOfAct } from '#db/repositories/search-behind.ts'
import { searchRefresher } from '#db/repositories/search-index.ts'
import { readShopPlace } from '#db/repositories/shop-place.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeInSlices } from './import-pace.ts'

/**
 * Makes the search text of customers right that acts have changed without it, each from what the customer is by then,
 * in slices. Called behind such an act, and when a shop is opened that was left in between.
 */
export async function catchUpSearch(database: ShopDatabase): Promise<void> {
  const { raw, db } = database
  const acts = actsBehind(raw)
  if (acts.length === 0) return
  const refresh = searchRefresher(raw, await readShopPlace(db))
  // What is committed is finished, whoever may have stopped waiting for it.
  const pace = { signal: new AbortController().signal }
  for (const actId of acts) {
    await writeInSlices(database, contactsOfAct(raw, actId), pace, refresh)
    await writeInSlices(database, [actId], pace, () => catchUp(raw, actId))
  }
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
  if (acts.reduce((sum, actId) => sum + contactsOfAct(raw, actId).length, 0) <= awaited) await catchingUp
}
