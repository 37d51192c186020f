import { daysBetween, type Day } from '../calendar-date.ts'
import { daysLateOn, quantityDays, silenceOn, standingOn, stateOn, type Rhythm } from './rhythm.ts'
import type { ShopRhythm } from './shop-rhythm.ts'

/** One sentence each in the catalogs (forecast.md §6). */
export const RHYTHM_REASON_CODES = [
  'rhythm-new',
  'rhythm-one-gap',
  'rhythm-regular-early',
  'rhythm-regular-due',
  'rhythm-regular-late',
  'rhythm-loose-early',
  'rhythm-loose-due',
  'rhythm-loose-late',
  'rhythm-irregular',
  'rhythm-at-risk',
  'rhythm-lost',
  'rhythm-interval',
  'rhythm-paused',
  'rhythm-yearly',
  'rhythm-moved-away',
  'rhythm-gone',
] as const

export type RhythmReasonCode = (typeof RHYTHM_REASON_CODES)[number]

/** The numbers of the sentence; all are given for every code. */
export type RhythmReasonParams = {
  /** Name of the product, null for the customer as a whole. */
  readonly product: string | null
  /** Usual gap; for `rhythm-new` the days within which half of those who return do so. */
  readonly usualDays: number
  /** Half of the gaps where regular (25–75 %), else four of five (10–90 %). */
  readonly from: number
  readonly to: number
  readonly sinceDays: number
  /** Null without a due date; negative before it. */
  readonly daysLate: number | null
  /** Chance (0–1) to buy within `chanceDays`. */
  readonly chance: number
  readonly chanceDays: number
  /** Share (0–1) of the unit's own history in the forecast. */
  readonly ownShare: number
  /** By how many days the quantity of the last purchase moves the due day; 0 where it doesn't. */
  readonly quantityDays: number
  /** "Customers this quiet come back in time about 1 time in N", at least 1. */
  readonly oneIn: number
}

export type RhythmReason = { readonly code: RhythmReasonCode; readonly params: RhythmReasonParams }

const PHASE = { 'not-due': 'early', due: 'due', overdue: 'late' } as const

const codeOn = (rhythm: Rhythm, day: Day): RhythmReasonCode => {
  if (rhythm.correctedBy !== null) return `rhythm-${rhythm.correctedBy}`
  const state = stateOn(rhythm, day)
  if (state === 'new' || state === 'at-risk' || state === 'lost') return `rhythm-${state}`
  if (rhythm.regularity === 'irregular') return 'rhythm-irregular'
  if (rhythm.gaps === 1) return 'rhythm-one-gap'
  return `rhythm-${rhythm.regularity}-${PHASE[state]}`
}

/** Why a unit is in its state on a day, as a code and numbers for the catalogs. */
export const reasonOn = (
  shop: ShopRhythm,
  rhythm: Rhythm,
  day: Day,
  { productName = null }: { readonly productName?: string | null } = {},
): RhythmReason => {
  const isRegular = rhythm.regularity === 'regular'
  const [from, to] = isRegular ? [rhythm.usualFrom, rhythm.usualTo] : [rhythm.windowFrom, rhythm.windowTo]
  const after = (end: Day | null): number => (end === null ? 0 : Math.max(1, daysBetween(rhythm.lastOn, end)))
  const { chance, chanceDays, ownShare } = standingOn(shop, rhythm, day)
  return {
    code: codeOn(rhythm, day),
    params: {
      product: productName,
      usualDays: rhythm.usualDays ?? 0,
      from: after(from),
      to: after(to),
      sinceDays: silenceOn(rhythm, day),
      daysLate: daysLateOn(rhythm, day),
      chance,
      chanceDays,
      ownShare,
      quantityDays: quantityDays(rhythm),
      oneIn: Math.round(1 / Math.max(0.001, chance)),
    },
  }
}
