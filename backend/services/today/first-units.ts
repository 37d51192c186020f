import { setImmediate } from 'node:timers/promises'
import type { RhythmStateName } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { rankedUnits, rhythmsOfContacts, type AfterUnit } from '#db/repositories/due-ranking.ts'
import { firstPurchasesAfter } from '#db/repositories/due-rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { byStake, dueUnits, toUnit, type DueUnit } from './due-units.ts'
import { fewPurchases, rhythmsAsOf } from './rhythms-as-of.ts'

export type Wanted = {
  readonly on: Day
  readonly states: readonly RhythmStateName[]
  readonly customersOnly: boolean
  readonly limit: number
  /** What was dealt with is not. */
  readonly isShown: (unit: DueUnit) => boolean
}

/** States that end with `lost` and begin with `due`: stored days tell them without looking at the model. */
const dueStates: ReadonlySet<RhythmStateName> = new Set(['due', 'overdue', 'at-risk'])

/** Rows read between two pauses, some 10 ms. */
const pageSize = 1000

/** The stake that the last of the first `limit` units has. */
function leastStake(units: readonly DueUnit[], limit: number): number {
  if (units.length < limit) return -Infinity
  return Float64Array.from(units, ({ stake }) => stake).sort()[units.length - limit] ?? -Infinity
}

/**
 * The first units of the whole ranking without reading all of it: they come by what can be at stake at most, so that
 * reading ends when no later one can be worth more than the last one wanted.
 */
export async function firstUnits(shop: OpenShop, wanted: Wanted): Promise<readonly DueUnit[]> {
  const { on, customersOnly, limit, isShown } = wanted
  const states = new Set(wanted.states)
  const later = await firstPurchasesAfter(shop.db, on, fewPurchases)
  if (later.purchases >= fewPurchases) return (await dueUnits(shop, wanted)).filter(isShown).slice(0, limit)

  const visible = new Set((await rhythmsOfContacts(shop.db, [...later.contactIds])).map((row) => row.contact_id))
  const asOf = (await rhythmsAsOf(shop, later.contactIds, on)).filter(
    (row) => visible.has(row.contact_id) && (!customersOnly || row.product_id === 0),
  )
  const units = asOf.flatMap((row) => toUnit(readShopModel(shop.database.raw), row, on, states) ?? []).filter(isShown)
  const kind = { customersOnly, dueOnly: wanted.states.every((state) => dueStates.has(state)) }
  let after: AfterUnit | null = null
  for (let size = Math.min(pageSize, limit * 4); ; size = pageSize) {
    const rows = await rankedUnits(shop.db, on, kind, { after, limit: size })
    for (const row of rows) {
      const unit = later.contactIds.has(row.contact_id)
        ? null
        : toUnit(readShopModel(shop.database.raw), row, on, states)
      if (unit !== null && isShown(unit)) units.push(unit)
    }
    after = rows.at(-1) ?? null
    if (after === null || rows.length < size || leastStake(units, limit) > after.potential) break
    await setImmediate()
  }
  return units.sort(byStake).slice(0, limit)
}
