import type { DueRow } from '#shared/contract/today.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { settledDue } from '#db/repositories/settlements.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { toDueRows } from './due-rows.ts'
import { dueUnits, type DueUnit } from './due-units.ts'
import { firstUnits } from './first-units.ts'
import { isShown, settlementsOf } from './shown-units.ts'

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
  const settled = input.hideSettled ? settlementsOf(await settledDue(shop.db, on)) : null
  const shown = (unit: DueUnit) => settled === null || isShown(settled, unit.customerId, unit.productId ?? 0)
  const { states, customersOnly, limit } = input
  const units =
    limit === undefined
      ? (await dueUnits(shop, { on, states, customersOnly })).filter(shown)
      : await firstUnits(shop, { on, states, customersOnly, limit, isShown: shown })
  return await toDueRows(shop, units, on)
}
