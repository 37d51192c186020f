/**
 * What is kept of the purchase days of one unit (a customer, or a customer with one product). A later purchase day is
 * added in O(1); anything else – an earlier day, an edit, a deletion – needs a replay ({@link gapsOfDays}), since
 * clipping can't be taken back. Source: `../shared/forecast.md` §5, "State per unit".
 */
export type GapState = {
  /** Day numbers (days since 1970-01-01); NaN without a purchase. */
  firstDay: number
  lastDay: number
  /** Number of gaps seen (j): purchase days − 1. */
  gaps: number
  /** Discounted count (N), sum (A) and sum of squares (B) of ln gap; a gap loses 15 % of its weight with each later one. */
  weight: number
  sum: number
  squares: number
}

/** What a gap keeps of its weight when another one comes. */
const KEPT_WEIGHT = 0.85

/** From this gap on an outlier is clipped to the mean ± {@link CLIP_SPREADS} spreads. */
const CLIP_FROM_GAP = 4
const CLIP_SPREADS = 3

/** The spread that outliers are measured by is drawn towards .7 (variance .49) with the weight of three gaps. */
const CLIP_PRIOR_WEIGHT = 3
const CLIP_PRIOR_VARIANCE = 0.49

export const emptyGaps = (): GapState => ({ firstDay: NaN, lastDay: NaN, gaps: 0, weight: 0, sum: 0, squares: 0 })

/**
 * Adds one log gap: ln(days between two purchase days), less what the quantity explains of it (`quantityTerm`, 0 at
 * customer level).
 */
export const addLogGap = (state: GapState, logGap: number): void => {
  const { weight, sum } = state
  let value = logGap
  if (state.gaps + 1 >= CLIP_FROM_GAP) {
    const mean = sum / weight
    const scatter = Math.max(0, state.squares - sum * mean)
    const variance = (scatter + CLIP_PRIOR_WEIGHT * CLIP_PRIOR_VARIANCE) / (weight + CLIP_PRIOR_WEIGHT)
    const reach = CLIP_SPREADS * Math.sqrt(variance)
    value = Math.min(mean + reach, Math.max(mean - reach, value))
  }
  state.weight = KEPT_WEIGHT * weight + 1
  state.sum = KEPT_WEIGHT * sum + value
  state.squares = KEPT_WEIGHT * state.squares + value * value
  state.gaps += 1
}

/**
 * Adds a purchase day, in place. False where it is before the last one: then nothing was changed and the unit must be
 * replayed. A second purchase on the last day changes nothing.
 */
export const addPurchaseDay = (state: GapState, day: number, quantityTerm = 0): boolean => {
  if (state.lastDay > day) return false
  if (state.lastDay === day) return true
  if (Number.isNaN(state.lastDay)) state.firstDay = day
  else addLogGap(state, Math.log(day - state.lastDay) - quantityTerm)
  state.lastDay = day
  return true
}

/** The state after the purchase days, given in any order and with repeats. */
export const gapsOfDays = (days: ArrayLike<number>): GapState => {
  const state = emptyGaps()
  for (const day of Float64Array.from(days).sort()) addPurchaseDay(state, day)
  return state
}
