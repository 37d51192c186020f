import type { DueWindow } from './due-window.ts'
import type { Posterior } from './posterior.ts'
import { backChance } from './silence.ts'

/** In the order in which a unit passes through them; `new` = one purchase day only, its own list, never "overdue". */
export const RHYTHM_STATUSES = ['not-due', 'due', 'overdue', 'at-risk', 'lost', 'new'] as const
export type RhythmStatus = (typeof RHYTHM_STATUSES)[number]

/** Below these chances of coming back in time a unit is at risk, or probably lost. */
export const AT_RISK_BELOW = 0.25
export const LOST_BELOW = 0.1

/** A century: what has not happened by then never will. */
const LONGEST_SILENCE = 36_500

/**
 * Whole days of silence from which each status holds; Infinity = never. From the early quarter of the window on the
 * chance of coming back only falls (in extreme rhythms but for a hundredth), so a status on any day is a comparison with
 * these, the day of the next change is known when the purchase is, and silence never leads back to an earlier status.
 */
export type StatusLimits = {
  readonly dueFrom: number
  readonly overdueFrom: number
  readonly atRiskFrom: number
  readonly lostFrom: number
}

/** The first whole day of silence from `from` on at which `back` is below `limit`: false position with halving (Illinois). */
const silenceUntil = (posterior: Posterior, dueDays: number, limit: number, from: number, guess: number): number => {
  let low = from
  let above = backChance(posterior, dueDays, low) - limit
  if (above < 0) return low
  let high = Math.max(low + 1, Math.ceil(guess))
  let below = backChance(posterior, dueDays, high) - limit
  while (below >= 0) {
    if (high >= LONGEST_SILENCE) return Infinity
    low = high
    above = below
    high = Math.min(LONGEST_SILENCE, Math.ceil(high * 1.5))
    below = backChance(posterior, dueDays, high) - limit
  }
  for (let step = 0; high - low > 1; step++) {
    // now and then the middle: false position creeps where the curve is very bent
    const share = step % 4 === 3 ? 0.5 : above / (above - below)
    const middle = Math.min(high - 1, Math.max(low + 1, Math.round(low + share * (high - low))))
    const value = backChance(posterior, dueDays, middle) - limit
    if (value < 0) {
      high = middle
      below = value
      above *= 0.5
    } else {
      low = middle
      above = value
      below *= 0.5
    }
  }
  return high
}

/**
 * forecast.md §5 "Status": back < .10 probably lost, < .25 at risk, else not due before q25, due up to q75, then overdue.
 * One deviation: nobody is at risk before q25 – someone who comes every three years isn't lost the day after she bought,
 * though "within 365 days" is not likely then.
 */
export const statusLimits = (posterior: Posterior, { q25, q50, q75, q90 }: DueWindow): StatusLimits => {
  const dueFrom = Math.ceil(q25)
  const atRiskFrom = silenceUntil(posterior, q50, AT_RISK_BELOW, dueFrom, q90)
  const lostFrom =
    atRiskFrom === Infinity ? Infinity : silenceUntil(posterior, q50, LOST_BELOW, atRiskFrom, 1.3 * atRiskFrom)
  return { dueFrom, overdueFrom: Math.floor(q75) + 1, atRiskFrom, lostFrom }
}

/** The status after `silence` whole days without a purchase. `gaps` = purchase days − 1. */
export const statusAfter = (limits: StatusLimits, silence: number, gaps: number): RhythmStatus => {
  if (gaps === 0) return 'new'
  if (silence >= limits.lostFrom) return 'lost'
  if (silence >= limits.atRiskFrom) return 'at-risk'
  if (silence >= limits.overdueFrom) return 'overdue'
  return silence >= limits.dueFrom ? 'due' : 'not-due'
}

/** Days of silence at which the status after `silence` changes next; Infinity = it stays. */
export const nextStatusChange = (limits: StatusLimits, silence: number, gaps: number): number => {
  if (gaps === 0) return Infinity
  let next = Infinity
  for (const from of [limits.dueFrom, limits.overdueFrom, limits.atRiskFrom, limits.lostFrom]) {
    if (from > silence && from < next && statusAfter(limits, from, gaps) !== statusAfter(limits, silence, gaps))
      next = from
  }
  return next
}
