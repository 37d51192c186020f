import type { Nudge } from '#shared/contract/nudges.ts'
import { nudgeKeys, nudgesDue } from '#shared/domain/nudges.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { claimNudge, forgetOldNudges, saidNudges } from '#db/repositories/said-nudges.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { followUpsNudge, morningNudge } from './nudge-texts.ts'
import { readShopNudges } from './shop-nudges.ts'

/** Keys that are kept: of years, in a busy shop. */
const keptKeys = 5000

/**
 * Claims what is to be said now and words it. The keys are on the disk before anything is said: whatever happens then, it
 * is never said twice.
 */
export async function takeDue(shop: OpenShop): Promise<Nudge[]> {
  const { rules, now, followUps } = await readShopNudges(shop, shop.today())
  const said = await saidNudges(shop.db, nudgeKeys(now, followUps))
  const due = nudgesDue(rules, now, followUps, (key) => said.has(key))
  if (due.length === 0) return []
  const at = new Date(shop.now()).toISOString()
  const claimed = await inTransaction(shop.db, async (trx) => {
    const ours: (typeof due)[number][] = []
    for (const nudge of due) if (await claimNudge(trx, { key: nudge.key, day: nudge.day, at })) ours.push(nudge)
    await forgetOldNudges(trx, keptKeys)
    return ours
  })
  shop.publish(['nudges'])
  const uids = new Set(claimed.map(({ uid }) => uid))
  const promised = followUps.filter(({ uid }) => uids.has(uid))
  // A day that asks for nothing is claimed, too: what comes up later is not its morning.
  const morning = uids.has(null) ? await morningNudge(shop) : null
  return [...(morning === null ? [] : [morning]), ...(promised.length === 0 ? [] : [followUpsNudge(promised)])]
}
