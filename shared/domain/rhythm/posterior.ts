import type { GapState } from './gap-state.ts'
import { GAP_SPREADS, SKIP_SHIFT, SKIP_SPREAD, type ShopRhythm } from './shop-rhythm.ts'

const SIZE = GAP_SPREADS.length

/** Components lighter than this share are left out: they can't change a probability by more. */
const LIGHTEST = 1e-10

/**
 * What is believed of one unit: the next ln gap is a mixture of normals, one for each possible σ and, last, the skipped
 * cycle. Made anew in place for each unit, so that a run over many allocates nothing.
 */
export type Posterior = {
  /** Number of components in use, the skipped cycle included. */
  count: number
  /** Weights (sum 1), means and standard deviations of the next ln gap. */
  readonly weights: Float64Array
  readonly means: Float64Array
  readonly spreads: Float64Array
  /** 1 / spreads. */
  readonly inverses: Float64Array
  /** σ of each component and the standard deviation of its μ; not for the skipped cycle. */
  readonly gapSpreads: Float64Array
  readonly meanSpreads: Float64Array
  /** Posterior means of μ (with the quantity term) and of σ. */
  center: number
  spread: number
  /** c: chance that she did not leave for good after the last purchase. */
  stays: number
  /** Beta odds after `gaps` gaps: what {@link stays} comes from. */
  stayOdds: number
  leaveOdds: number
  /** Share of her own history in the mix, 0–1; the rest is what is typical. */
  ownShare: number
  /** H*: days that the window is conditional on ("if she buys at all within"). */
  reach: number
}

export const createPosterior = (): Posterior => ({
  count: 0,
  weights: new Float64Array(SIZE + 1),
  means: new Float64Array(SIZE + 1),
  spreads: new Float64Array(SIZE + 1),
  inverses: new Float64Array(SIZE + 1),
  gapSpreads: new Float64Array(SIZE + 1),
  meanSpreads: new Float64Array(SIZE + 1),
  center: 0,
  spread: 0,
  stays: 1,
  stayOdds: 1,
  leaveOdds: 0,
  ownShare: 0,
  reach: 365,
})

const logWeights = new Float64Array(SIZE)

/**
 * Fills `into` from what was seen of the unit. `shift` moves the typical ln gap (customer × product level: what customer
 * and product say), `quantityTerm` only the next one.
 *
 * Conjugate normal mean for each σ on the grid, weighed by its marginal likelihood: forecast.md §5 "Posterior"; textbook
 * form in Gelman et al., "Bayesian Data Analysis", 3rd ed., §2.5 and §3.3.
 */
export const updatePosterior = (
  into: Posterior,
  shop: ShopRhythm,
  state: Pick<GapState, 'gaps' | 'weight' | 'sum' | 'squares'>,
  shift = 0,
  quantityTerm = 0,
): Posterior => {
  const { parameters, meanPrecision, logMeanPrecision, logPriors, logSpreads, precisions } = shop
  const mean = parameters.mean + shift
  const { weight, sum, squares } = state
  // about the prior mean: the same as B − 2mA + Nm² without losing digits twice
  const offset = sum - weight * mean
  const scatter = squares - 2 * mean * sum + weight * mean * mean
  let highest = -Infinity
  for (let k = 0; k < SIZE; k++) {
    const w = precisions[k]!
    const precision = meanPrecision + weight * w
    const log =
      logPriors[k]! -
      weight * logSpreads[k]! -
      0.5 * (Math.log(precision) - logMeanPrecision) -
      0.5 * w * (scatter - (offset * offset * w) / precision)
    logWeights[k] = log
    if (log > highest) highest = log
  }
  let total = 0
  for (let k = 0; k < SIZE; k++) {
    const value = Math.exp(logWeights[k]! - highest)
    logWeights[k] = value
    total += value
  }
  const { skip } = parameters
  let count = 0
  let center = 0
  let spread = 0
  let ownShare = 0
  for (let k = 0; k < SIZE; k++) {
    const share = logWeights[k]! / total
    if (share < LIGHTEST) continue
    const w = precisions[k]!
    const precision = meanPrecision + weight * w
    const own = (meanPrecision * mean + sum * w) / precision
    const gapSpread = GAP_SPREADS[k]!
    const predictive = Math.sqrt(gapSpread * gapSpread + 1 / precision)
    into.weights[count] = (1 - skip) * share
    into.means[count] = own + quantityTerm
    into.spreads[count] = predictive
    into.inverses[count] = 1 / predictive
    into.gapSpreads[count] = gapSpread
    into.meanSpreads[count] = 1 / Math.sqrt(precision)
    count += 1
    center += share * own
    spread += share * gapSpread
    ownShare += (share * weight * w) / precision
  }
  into.weights[count] = skip
  into.means[count] = mean + SKIP_SHIFT
  into.spreads[count] = SKIP_SPREAD
  into.inverses[count] = 1 / SKIP_SPREAD
  into.count = count + 1
  into.center = center + quantityTerm
  into.spread = spread
  into.ownShare = ownShare
  into.stayOdds = parameters.stay + state.gaps
  into.leaveOdds = parameters.leave
  into.stays = into.stayOdds / (into.stayOdds + into.leaveOdds)
  into.reach = Math.max(365, 3 * Math.exp(into.center))
  return into
}
