import { addDays } from '#shared/domain/calendar-date.ts'
import { nudgeDaysBack, type NudgeRules, type WallMoment } from '#shared/domain/nudges.ts'
import { timedFollowUps, type TimedRow } from '#db/repositories/said-nudges.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** More promises with a time than a fortnight has room for. */
const most = 500

/** What a look at the clock of the shop needs. */
export type ShopNudges = {
  readonly rules: NudgeRules
  readonly now: WallMoment
  readonly followUps: readonly TimedRow[]
}

/** Reads what may be said up to a day, of the last fortnight at most; `to` null = also the first of later days. */
export async function readShopNudges(shop: OpenShop, to: string | null): Promise<ShopNudges> {
  const today = shop.today()
  const rules = shop.settings.reminders
  const from = addDays(today, -nudgeDaysBack)
  const followUps = rules.followUps ? await timedFollowUps(shop.db, { from, to }, most) : []
  return { rules, now: `${today}T${shop.time()}`, followUps }
}
