import { normalCdf } from './normal-distribution.ts'

/** What the chance of another purchase depends on, besides the days of silence. */
export type GapModel = {
  /** ln of the median gap in days. */
  readonly logMedian: number
  /** Standard deviation of ln gap. */
  readonly logSpread: number
  /** Number of gaps seen. */
  readonly gaps: number
}

/** Beta prior of leaving for good after a purchase: a leavers to b stayers (forecast.md §5, defaults). */
const LEAVERS = 0.4
const STAYERS = 1

/**
 * A gap may be a skipped cycle – a holiday, an illness – with this probability. It then has the length that is typical
 * of shops (ln 40 + .5), wide, or that of the customer if she comes more rarely. Without it a very regular customer
 * would be called lost after one holiday (forecast.md §5: eps).
 */
const SKIP_CHANCE = 0.03
const TYPICAL_LOG_MEDIAN = Math.log(40)
const SKIP_SHIFT = 0.5
const SKIP_SPREAD = 1.3

/** P(gap > t days) of one who has not left. */
const survival = ({ logMedian, logSpread }: GapModel, days: number): number => {
  const log = Math.log(days)
  const skipped = Math.max(logMedian, TYPICAL_LOG_MEDIAN) + SKIP_SHIFT
  return (
    (1 - SKIP_CHANCE) * normalCdf((logMedian - log) / logSpread) +
    SKIP_CHANCE * normalCdf((skipped - log) / SKIP_SPREAD)
  )
}

/**
 * P(buys within `horizon` days | silent for `silence` days): forecast.md §5, `c (F(u+h+.5) − F(u+.5)) / Z` with
 * `Z = 1 − c + c S(u+.5)` and `c = (b+j)/(a+b+j)`; half a day because days are whole. A simplification of that page: the
 * rhythm is the customer's own median and spread, not a posterior over both, and nothing is fitted to the shop.
 */
export const returnChance = (model: GapModel, silence: number, horizon: number): number => {
  const stays = (STAYERS + model.gaps) / (LEAVERS + STAYERS + model.gaps)
  const silent = survival(model, silence + 0.5)
  const later = survival(model, silence + horizon + 0.5)
  return (stays * (silent - later)) / (1 - stays + stays * silent)
}

/** P(comes back in time), within twice the median gap but 30 to 365 days: what at-risk and lost are told by. */
export const backChance = (model: GapModel, silence: number): number =>
  returnChance(model, silence, Math.min(365, Math.max(30, 2 * Math.exp(model.logMedian))))
