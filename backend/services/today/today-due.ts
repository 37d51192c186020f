import type { DueRow } from '#shared/contract/today.ts'
import { settledDue } from '#db/repositories/settlements.ts'
import type { OpenShop } from '../../engine-state.ts'
import { toDueRows } from './due-rows.ts'
import { dueUnits, type DueUnit } from './due-units.ts'

/** What a person can call in a day; the whole list is `due.list`. */
export const shownDue = 50

const dueStates = ['due', 'overdue', 'at-risk'] as const

/** Whom to call: one row a customer, the product's row where it says more. */
export async function todayDue(shop: OpenShop, on: string): Promise<{ due: DueRow[]; dueTotal: number }> {
  const settled = await settledDue(shop.db, on)
  const customers = new Set(settled.filter((one) => one.productId === null).map((one) => one.customerId))
  const units = await dueUnits(shop, { on, states: dueStates, customersOnly: true })
  const shown: DueUnit[] = units.filter((unit) => !customers.has(unit.customerId))
  return { due: await toDueRows(shop, shown.slice(0, shownDue), on), dueTotal: shown.length }
}
