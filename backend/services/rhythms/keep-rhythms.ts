import { countGaps } from '#db/repositories/repeat-buyers.ts'
import { readShopFit } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { fitShop } from './fit-shop.ts'
import { remakeRhythms } from './remake-rhythms.ts'

/** So many gaps say something of a shop. */
const leastGaps = 30
/** It is fitted anew when its gaps have grown (or shrunk) by a tenth. */
const grown = 0.1
/** How often that is looked at, ms. */
const interval = 60_000

/** Whether the purchases have become so many more, or fewer, that the parameters may differ. */
export async function isFitDue(shop: OpenShop): Promise<boolean> {
  const gaps = await countGaps(shop.db)
  const before = readShopFit(shop.database.raw)?.gaps ?? 0
  return gaps >= leastGaps && Math.abs(gaps - before) >= grown * Math.max(before, 1)
}

/** Fits the shop anew and makes its rhythms by the new parameters. */
export async function refit(shop: OpenShop, signal: AbortSignal): Promise<void> {
  await fitShop(shop, signal)
  if (await remakeRhythms(shop.database, signal)) shop.publish(['rhythms', 'contacts'])
}

/** Finishes what is begun, and refits where the purchases have grown enough. @returns whether it did */
export async function keepUp(shop: OpenShop, signal: AbortSignal): Promise<boolean> {
  if (!(await remakeRhythms(shop.database, signal)) || !(await isFitDue(shop))) return false
  await refit(shop, signal)
  return true
}

/** Refits while the shop is open whenever there is reason to. The command line does so after an import only. */
export function startKeepingRhythms(shop: OpenShop): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  let running: Promise<unknown> = Promise.resolve()
  const start = (): void => {
    running = running
      .then(() => keepUp(shop, signal))
      .catch((error: unknown) => {
        if (!signal.aborted) shop.log(`rhythms: ${String(error)}`)
      })
  }
  const timer = shop.door === 'cli' ? undefined : setInterval(start, interval)
  timer?.unref()
  if (shop.door !== 'cli') start()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
