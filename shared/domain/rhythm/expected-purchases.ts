import { quickCdf } from './normal-table.ts'
import type { Posterior } from './posterior.ts'

/** Gauss–Hermite nodes of order 3 (in standard deviations of μ) and their weights. */
export const NODES = Float64Array.of(0, Math.sqrt(3), -Math.sqrt(3))
export const NODE_WEIGHTS = Float64Array.of(2 / 3, 1 / 6, 1 / 6)

/** The chain of purchases ends where the next one – from the third on – is less likely than this. */
const LEAST_CHANCE = 1e-4
/** More purchase days than there are days can't be; this only bounds the loop. */
const MOST_PURCHASES = 4000

/** Odds of staying and of leaving for good after a purchase: of a {@link Posterior}. */
export type Odds = Pick<Posterior, 'stayOdds' | 'leaveOdds'>

/**
 * Purchase days between two moments (days after the last purchase) of one whose ln gap has this mean and spread, of
 * whom that is believed with the chance `share`; not yet divided by the chance of the silence before.
 */
export const expectedOfRhythm = (
  { stayOdds, leaveOdds }: Odds,
  { share, mean, spread }: { readonly share: number; readonly mean: number; readonly spread: number },
  from: number,
  to: number,
): number => {
  const inverse = 1 / spread
  const zFrom = (Math.log(from) - mean) * inverse
  const zTo = (Math.log(to) - mean) * inverse
  const first = quickCdf(-zFrom) - quickCdf(-zTo)
  let chance = share * first
  if (!(chance > 1e-12)) return 0
  const scale = Math.exp(mean + 0.5 * spread * spread)
  const firstMean = (scale * (quickCdf(spread - zFrom) - quickCdf(spread - zTo))) / first
  let left = to - Math.min(to, Math.max(from, firstMean))
  let expected = chance
  for (let later = 1; later < MOST_PURCHASES && left > 0; later++) {
    const z = (Math.log(left) - mean) * inverse
    const again = quickCdf(z)
    chance *= ((stayOdds + later) / (stayOdds + leaveOdds + later)) * again
    if (!(chance >= LEAST_CHANCE) && later > 1) break
    expected += chance
    left -= (scale * quickCdf(z - spread)) / again
  }
  return expected
}

/**
 * Expected purchase days within `horizon` days of one who has been silent for `silence` days. For each possible rhythm
 * (σ on the grid, three nodes of μ) a chain: the first purchase after the silence, then again and again within what is
 * left of the horizon on average, each time with the chance that she stays. Skipped cycles are left out (better counts).
 * forecast.md §5 "Expected purchases". Truncated log-normal mean (Johnson, Kotz & Balakrishnan, "Continuous Univariate
 * Distributions" 1, §14.4): E[g; a < g ≤ b] = e^(μ+σ²/2) (Φ(zb − σ) − Φ(za − σ)).
 */
export const expectedPurchases = (posterior: Posterior, silence: number, horizon: number): number => {
  const { count, weights, means, gapSpreads, meanSpreads, stays } = posterior
  const from = silence + 0.5
  const to = silence + horizon + 0.5
  const logFrom = Math.log(from)
  const regular = 1 - weights[count - 1]!
  let expected = 0
  let survived = 0
  for (let k = 0; k < count - 1; k++) {
    const spread = gapSpreads[k]!
    for (let node = 0; node < 3; node++) {
      const share = (weights[k]! / regular) * NODE_WEIGHTS[node]!
      const mean = means[k]! + NODES[node]! * meanSpreads[k]!
      survived += share * quickCdf((mean - logFrom) / spread)
      expected += expectedOfRhythm(posterior, { share, mean, spread }, from, to)
    }
  }
  const silenceChance = 1 - stays + stays * survived
  return silenceChance > 0 ? (expected * stays) / silenceChance : 0
}
