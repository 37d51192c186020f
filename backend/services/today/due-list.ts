import type { DueRow } from '#shared/contract/today.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { settledDue } from '#db/repositories/settlements.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { toDueRows } from './due-rows.ts'
import { dueUnits } from './due-units.ts'
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
  const units = await dueUnits(shop, { on, states: input.states, customersOnly: input.customersOnly })
  const settled = input.hideSettled ? settlementsOf(await settledDue(shop.db, on)) : null
  const shown =
    settled === null ? units : units.filter((unit) => isShown(settled, unit.customerId, unit.productId ?? 0))
  return await toDueRows(shop, input.limit === undefined ? shown : shown.slice(0, input.limit), on)
}
