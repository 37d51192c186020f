import { dayNumber } from '../calendar-date.ts'
import type { PurchaseDay } from '../purchase-days.ts'
import { addPurchaseDay, emptyGaps } from './gap-state.ts'
import { quantityDeviation } from './quantity-effect.ts'
import { gapStateOf, type UnitHistory } from './rhythm.ts'

/** A history with what the quantity term of its next purchase needs. */
export type QuantityHistory = UnitHistory & {
  /** Purchase days, and the sum of the logarithms of their quantities (of thousandths). */
  readonly quantityDays: number
  readonly quantitySum: number
}

const beforeAll: Omit<QuantityHistory, 'firstOn' | 'lastOn'> = {
  purchaseDays: 0,
  gaps: 0,
  weight: 0,
  sum: 0,
  squares: 0,
  shift: 0,
  quantityShift: 0,
  quantityDays: 0,
  quantitySum: 0,
  spent: 0,
  paidDays: 0,
}

/**
 * The history with one more purchase day, which has to be later than its last one.
 * @param elasticity β of the product: how far a larger quantity puts the next purchase off; 0 at customer level
 */
export function withPurchaseDay(
  history: QuantityHistory | null,
  { day, amount, quantity }: PurchaseDay,
  elasticity: number,
): QuantityHistory {
  const before = history ?? { ...beforeAll, firstOn: day, lastOn: day }
  const state = history === null ? emptyGaps() : gapStateOf(history)
  addPurchaseDay(state, dayNumber(day), before.quantityShift)
  const logQuantity = Math.log(quantity)
  const deviation = quantityDeviation(logQuantity, before.quantitySum, before.quantityDays)
  return {
    purchaseDays: before.purchaseDays + 1,
    firstOn: before.firstOn,
    lastOn: day,
    gaps: state.gaps,
    weight: state.weight,
    sum: state.sum,
    squares: state.squares,
    shift: before.shift,
    // Without a change of sign: -0 would be stored as 0 and differ from itself.
    quantityShift: elasticity * deviation + 0,
    quantityDays: before.quantityDays + 1,
    quantitySum: before.quantitySum + logQuantity,
    spent: before.spent + (amount ?? 0),
    paidDays: before.paidDays + (amount === null ? 0 : 1),
  }
}

/** The history of purchase days, ascending and one entry a day (`mergePurchaseDays`); null without any. */
export function historyOf(days: readonly PurchaseDay[], elasticity = 0): QuantityHistory | null {
  let history: QuantityHistory | null = null
  for (const day of days) history = withPurchaseDay(history, day, elasticity)
  return history
}
