import { BUILT_IN_SHOP } from '#shared/domain/rhythm/shop-model.ts'
import { countGaps } from '#db/repositories/repeat-buyers.ts'
import { rhythmsDoneUpTo } from '#db/repositories/rhythm-catch-up.ts'
import { readShopFit } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { keepUp, refit } from './keep-rhythms.ts'

/** What is typical of the shop as the forecasts take it. */
export async function rhythmParameters({ db, database }: OpenShop) {
  const fit = readShopFit(database.raw)
  const { customer, product, elasticity } = fit?.parameters ?? BUILT_IN_SHOP
  return {
    fittedAt: fit?.fittedAt ?? null,
    gaps: fit?.gaps ?? 0,
    gapsNow: await countGaps(db),
    isCatchingUp: rhythmsDoneUpTo(database.raw) !== null,
    customer: { ...customer },
    product: { ...product },
    elasticity,
  }
}

/** Learns where there is reason to. */
export const keepUpNow = async (shop: OpenShop, signal: AbortSignal | undefined): Promise<{ refitted: boolean }> => ({
  refitted: await keepUp(shop, signal ?? new AbortController().signal),
})

/** Learns now, and makes all rhythms anew. */
export async function refitNow(shop: OpenShop, signal: AbortSignal | undefined): Promise<{ gaps: number }> {
  await refit(shop, signal ?? new AbortController().signal)
  return { gaps: await countGaps(shop.db) }
}
