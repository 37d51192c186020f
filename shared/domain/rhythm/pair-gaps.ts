import { addPurchaseDay, emptyGaps, type GapState } from './gap-state.ts'
import { quantityDeviation } from './quantity-effect.ts'

/** The gaps of one customer × product pair, and what the quantity of its last purchase adds to the next ln gap. */
export type PairGaps = { readonly state: GapState; readonly quantityTerm: number }

/**
 * Replays a pair. `days`: purchase days, ascending without repeats; `logQuantities`: ln of the net quantity of each;
 * `effect`: the product's β; `known`: only so many of the days. A gap enters less what the quantity explains of it.
 */
export const gapsOfPair = (
  days: ArrayLike<number>,
  logQuantities: ArrayLike<number>,
  effect: number,
  known = days.length,
): PairGaps => {
  const state = emptyGaps()
  let quantityTerm = 0
  let sum = 0
  for (let index = 0; index < known; index++) {
    addPurchaseDay(state, days[index]!, quantityTerm)
    quantityTerm = effect * quantityDeviation(logQuantities[index]!, sum, index)
    sum += logQuantities[index]!
  }
  return { state, quantityTerm }
}
