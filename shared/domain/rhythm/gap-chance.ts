import { quickCdf, quickDensity } from './normal-table.ts'
import type { Posterior } from './posterior.ts'

/** S(t): chance that the next gap is longer than `days`, of one who has not left. */
export const outlasts = (posterior: Posterior, days: number): number => {
  if (!(days > 0)) return 1
  const { count, weights, means, inverses } = posterior
  const log = Math.log(days)
  let sum = 0
  for (let k = 0; k < count; k++) sum += weights[k]! * quickCdf((means[k]! - log) * inverses[k]!)
  return sum
}

/** F(e^log): chance that the next gap is at most that many days long, of one who has not left. */
const withinLog = ({ count, weights, means, inverses }: Posterior, log: number): number => {
  let sum = 0
  for (let k = 0; k < count; k++) sum += weights[k]! * quickCdf((log - means[k]!) * inverses[k]!)
  return sum
}

/** F(t): chance that the next gap is at most `days` long, of one who has not left. */
export const within = (posterior: Posterior, days: number): number =>
  days > 0 ? withinLog(posterior, Math.log(days)) : 0

/** The density of ln gap at `log`. */
const density = ({ count, weights, means, inverses }: Posterior, log: number): number => {
  let sum = 0
  for (let k = 0; k < count; k++) {
    const inverse = inverses[k]!
    sum += weights[k]! * inverse * quickDensity((log - means[k]!) * inverse)
  }
  return sum
}

/** Of ln days: after a step of Newton this small the rest of the error is below 1e-8, a thousandth of a second in a day. */
const LAST_STEP = 1e-5
const LONGEST_STEP = 2
const MOST_STEPS = 80

/**
 * The days by which the next gap has ended with the chance `target`: F(days) = target. Newton on ln days from `start`,
 * kept inside what is already known to be too low or too high (a mixture has flat stretches that would throw it out).
 */
export const daysUntil = (posterior: Posterior, target: number, start: number): number => {
  let low = -Infinity
  let high = Infinity
  let log = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const error = withinLog(posterior, log) - target
    if (error < 0) low = log
    else high = log
    let next = log - error / density(posterior, log)
    if (!(next > low && next < high && Math.abs(next - log) < LONGEST_STEP)) {
      if (high - low < 1e-12) break
      next = low === -Infinity ? log - 1 : high === Infinity ? log + 1 : (low + high) / 2
    } else if (Math.abs(next - log) < LAST_STEP) return Math.exp(next)
    log = next
  }
  return Math.exp(log)
}
