import { instantIn } from '#shared/domain/calendar-date.ts'
import { nextNudge, nudgeKeys } from '#shared/domain/nudges.ts'
import { saidNudges } from '#db/repositories/said-nudges.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readShopNudges } from './shop-nudges.ts'

/** When the program speaks next; nothing is claimed. */
export async function nextOf(shop: OpenShop) {
  const { rules, now, followUps } = await readShopNudges(shop, null)
  const said = await saidNudges(shop.db, nudgeKeys(now, followUps))
  const next = nextNudge(rules, now, followUps, (key) => said.has(key))
  if (next === null) return null
  const [day = '', time = ''] = next.at.split('T')
  return {
    at: new Date(instantIn(shop.settings.timeZone, day, time)).toISOString(),
    kind: next.uid === null ? ('morning' as const) : ('follow-up' as const),
  }
}
