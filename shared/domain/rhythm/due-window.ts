import { daysUntil, within } from './gap-chance.ts'
import type { Posterior } from './posterior.ts'

/**
 * When the next purchase falls, in days after the last one (fractions kept): the due date is `q50`, "usually" q25–q75,
 * the window q10–q90 holds four of five. All given that she buys within the posterior's `reach`.
 */
export type DueWindow = {
  readonly q10: number
  readonly q25: number
  readonly q50: number
  readonly q75: number
  readonly q90: number
}

/** Quantiles of F(t) / F(H* + ½): forecast.md §5 "Due date". They depend on no calendar day. */
export const dueWindow = (posterior: Posterior): DueWindow => {
  const total = within(posterior, posterior.reach + 0.5)
  const { center, spread } = posterior
  const q50 = daysUntil(posterior, 0.5 * total, center)
  const middle = Math.log(q50)
  const q25 = daysUntil(posterior, 0.25 * total, middle - 0.65 * spread)
  const q75 = daysUntil(posterior, 0.75 * total, middle + 0.65 * spread)
  const q10 = daysUntil(posterior, 0.1 * total, 2 * Math.log(q25) - middle)
  const q90 = daysUntil(posterior, 0.9 * total, 2 * Math.log(q75) - middle)
  return { q10, q25, q50, q75, q90 }
}

/** Only the due date: days after the last purchase. */
export const dueDays = (posterior: Posterior): number =>
  daysUntil(posterior, 0.5 * within(posterior, posterior.reach + 0.5), posterior.center)

/** q90 / q10: up to 4 a date is worth saying, up to 10 a range, beyond that there is no fixed rhythm. */
export const windowRatio = ({ q10, q90 }: DueWindow): number => q90 / q10
