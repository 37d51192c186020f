import type { RhythmParameters } from './parameters.ts'

/** The values that a unit's σ of ln gap may have: fine where customers are regular, coarse where they aren't. */
export const GAP_SPREADS = Float64Array.of(0.08, 0.15, 0.25, 0.4, 0.6, 0.85, 1.2, 1.7)

/** A skipped cycle is this much longer (ln) than the typical gap, and that wide. */
export const SKIP_SHIFT = 0.5
export const SKIP_SPREAD = 1.3

/** Parameters with all that depends on them alone, made once for many units. */
export type ShopRhythm = {
  readonly parameters: RhythmParameters
  /** 1 / meanSpread². */
  readonly meanPrecision: number
  readonly logMeanPrecision: number
  /** ln of the prior weight of each of {@link GAP_SPREADS}. */
  readonly logPriors: Float64Array
  readonly logSpreads: Float64Array
  /** 1 / σ² of each of {@link GAP_SPREADS}. */
  readonly precisions: Float64Array
}

const LOG_SPREADS = GAP_SPREADS.map(Math.log)
const PRECISIONS = GAP_SPREADS.map((spread) => 1 / (spread * spread))

/** Prior weights ∝ exp(−½ ((ln σ − ln gapSpread) / gapSpreadSpread)²). */
export const shopRhythm = (parameters: RhythmParameters): ShopRhythm => {
  const { meanSpread, gapSpread, gapSpreadSpread } = parameters
  const logs = LOG_SPREADS.map((log) => -0.5 * ((log - Math.log(gapSpread)) / gapSpreadSpread) ** 2)
  const highest = Math.max(...logs)
  const total = logs.reduce((sum, log) => sum + Math.exp(log - highest), 0)
  const meanPrecision = 1 / (meanSpread * meanSpread)
  return {
    parameters,
    meanPrecision,
    logMeanPrecision: Math.log(meanPrecision),
    logPriors: logs.map((log) => log - highest - Math.log(total)),
    logSpreads: LOG_SPREADS,
    precisions: PRECISIONS,
  }
}
