import type { DueRow } from '#shared/contract/today.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { offListOn } from '../recall/off-list-on.ts'
import { toDueRows } from './due-rows.ts'
import { dueUnits, listed, type DueUnit } from './due-units.ts'
import { firstUnits } from './first-units.ts'

export type DueListInput = {
  readonly on?: string | undefined
  readonly limit?: number | undefined
  readonly states: readonly RhythmStateName[]
  readonly hideSettled: boolean
  readonly customersOnly: boolean
}

/** `due` of interface.md §4: whom to expect or call, ranked by what is at stake. */
export async function dueList(shop: OpenShop, input: DueListInput): Promise<DueRow[]> {
  const on = input.on ?? shop.today()
  const off = input.hideSettled ? (await offListOn(shop, on)).list : null
  const shown = (unit: DueUnit) => off === null || off.offOf(listed(unit)) === null
  const { states, customersOnly, limit } = input
  const units =
    limit === undefined
      ? (await dueUnits(shop, { on, states, customersOnly })).filter(shown)
      : await firstUnits(shop, { on, states, customersOnly, limit, isShown: shown })
  return await toDueRows(shop, units, on)
}
