import { addPurchaseDay, emptyGaps } from './gap-state.ts'
import type { SampledGap } from './gap-sample.ts'

/** Of one unit only the latest gaps are looked at, so that a single customer with daily purchases can't take over the shop. */
const MOST_GAPS_OF_UNIT = 200

export type SampleOptions = {
  /** Gaps before which the unit had fewer gaps than this are left out, open ones too (1 = where nothing was known yet). */
  readonly fromGap?: number
  /** What surrounds a customer × product pair when a gap begins on `day`; null = the gap that is open today. */
  readonly shiftsAt?: (day: number | null) => Pick<SampledGap, 'customerShift' | 'productShift'>
  /** Quantity term of the gap after each purchase day. */
  readonly quantityTerms?: ArrayLike<number>
}

const NO_SHIFTS = { customerShift: 0, productShift: 0 }

/**
 * Appends the gaps of one unit and its open gap on `today` to `rows`. `days`: purchase days, ascending without repeats,
 * none after today.
 */
export const sampleUnit = (
  rows: SampledGap[],
  days: ArrayLike<number>,
  today: number,
  { fromGap = 0, shiftsAt = () => NO_SHIFTS, quantityTerms }: SampleOptions = {},
): void => {
  const state = emptyGaps()
  const first = Math.max(fromGap, days.length - 1 - MOST_GAPS_OF_UNIT)
  const append = (gap: number, open: boolean, beganOn: number | null): void => {
    if (state.gaps < first) return
    const { gaps, weight, sum, squares } = state
    const quantityTerm = quantityTerms?.[gaps] ?? 0
    rows.push({ gaps, weight, sum, squares, days: gap, open, ...shiftsAt(beganOn), quantityTerm })
  }
  for (let index = 0; index < days.length; index++) {
    const day = days[index]!
    if (index > 0) append(day - days[index - 1]!, false, days[index - 1]!)
    addPurchaseDay(state, day, index > 0 ? (quantityTerms?.[index - 1] ?? 0) : 0)
  }
  if (days.length > 0) append(Math.max(0, today - state.lastDay), true, null)
}
