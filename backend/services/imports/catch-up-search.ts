import type { ShopDatabase } from '#db/open-database.ts'
import { actsBehind, catchUp, contactsOfAct } from '#db/repositories/search-behind.ts'
import { searchRefresher } from '#db/repositories/search-index.ts'
import { readShopPlace } from '#db/repositories/shop-place.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeInSlices } from './import-pace.ts'

/** Goes on with search text that an act left behind it, without anybody waiting. */
export function catchUpBehind(shop: OpenShop): void {
  if (actsBehind(shop.database.raw).length === 0) return
  catchUpSearch(shop.database)
    .then(() => shop.publish(['contacts']))
    .catch((error: unknown) => shop.log(`search text: ${String(error)}`))
}

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
