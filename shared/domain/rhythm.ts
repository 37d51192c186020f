import { dayFromNumber, dayNumber, type Day } from './calendar-date.ts'
import type { Minor } from './money.ts'
import type { PurchaseDay } from './purchase-days.ts'
import { backChance, returnChance, type GapModel } from './return-chance.ts'

export const RHYTHM_STATES = ['not-due', 'due', 'overdue', 'at-risk', 'lost', 'new'] as const
export const REGULARITIES = ['regular', 'loose', 'irregular'] as const

export type RhythmState = (typeof RHYTHM_STATES)[number]
export type Regularity = (typeof REGULARITIES)[number]

/** The rhythm of a customer, or of a customer with one product. Plain values, so that it can be stored as a row. */
export type Rhythm = GapModel & {
  readonly purchaseDays: number
  /** Whole days; null with one purchase day. */
  readonly medianGap: number | null
  readonly firstOn: Day
  readonly lastOn: Day
  /** Null with one purchase day, and where the rhythm is irregular: a date would be a pretence. */
  readonly dueOn: Day | null
  /** The 10 % and the 90 % day; null with one purchase day. */
  readonly windowFrom: Day | null
  readonly windowTo: Day | null
  readonly regularity: Regularity
  /** First day of each state that follows `not-due`; null = never. The state on any day is a comparison with these. */
  readonly dueFrom: Day | null
  readonly overdueFrom: Day | null
  readonly atRiskFrom: Day | null
  readonly lostFrom: Day | null
  /** Net minor units per purchase day whose amount is known; null where none is. */
  readonly averageSpend: Minor | null
}

/** Quantiles of the standard normal: 10/90 % for the window, 25/75 % for "usually". */
export const Z_WINDOW = 1.2816
export const Z_USUAL = 0.6745

/** Prior of the spread of ln gap (forecast.md §5: sigma_t) and the number of gaps that it weighs. */
const TYPICAL_SPREAD = 0.7
const SPREAD_WEIGHT = 2

/** A window whose late end is at most 4 × its early end is worth a date, up to 10 × a range (forecast.md §4). */
const REGULAR_RATIO = 4
const LOOSE_RATIO = 10

const AT_RISK_BELOW = 0.25
const LOST_BELOW = 0.1

/** A century: a flip later than this is never. */
const LONGEST_SILENCE = 36_500

/** A first-time customer follows what is typical: 40 days, spread of the rhythm (.8) and between customers (1). */
const NEWCOMER: GapModel = { logMedian: Math.log(40), logSpread: Math.hypot(0.8, 1), gaps: 0 }

/** Of sorted numbers; the mean of the middle two where their count is even. */
const median = (sorted: Float64Array): number => {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/**
 * Median and spread of the log gaps. The spread is half robust (1.4826 × median absolute deviation) and half the plain
 * variance about the median: one odd gap must not spoil a rhythm, nor may several be overlooked. A few gaps say little
 * about it, so it is drawn towards {@link TYPICAL_SPREAD} with the weight of two gaps.
 */
const gapModel = (gaps: readonly number[]): GapModel => {
  const logs = Float64Array.from(gaps, Math.log).sort()
  const logMedian = median(logs)
  const degrees = gaps.length - 1
  const robust = 1.4826 * median(logs.map((log) => Math.abs(log - logMedian)).sort())
  const plain = logs.reduce((sum, log) => sum + (log - logMedian) ** 2, 0) / Math.max(1, degrees)
  const own = (robust ** 2 + plain) / 2
  const variance = (degrees * own + SPREAD_WEIGHT * TYPICAL_SPREAD ** 2) / (degrees + SPREAD_WEIGHT)
  return { logMedian, logSpread: Math.sqrt(variance), gaps: gaps.length }
}

/** Days from the last purchase to a quantile of the gap, at least one. */
export const gapQuantile = ({ logMedian, logSpread }: GapModel, z: number): number =>
  Math.max(1, Math.round(Math.exp(logMedian + z * logSpread)))

const regularityOf = ({ logSpread }: GapModel): Regularity => {
  const ratio = Math.exp(2 * Z_WINDOW * logSpread)
  return ratio <= REGULAR_RATIO ? 'regular' : ratio <= LOOSE_RATIO ? 'loose' : 'irregular'
}

/** The first day of silence from `from` on at which {@link backChance}, which falls, is below `limit`; null = never. */
const silenceUntil = (model: GapModel, limit: number, from: number): number | null => {
  if (backChance(model, from) < limit) return from
  let low = from
  let high = Math.max(1, from) * 2
  while (high < LONGEST_SILENCE && backChance(model, high) >= limit) {
    low = high
    high *= 2
  }
  high = Math.min(high, LONGEST_SILENCE)
  if (backChance(model, high) >= limit) return null
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (backChance(model, middle) < limit) high = middle
    else low = middle
  }
  return high
}

const averageSpend = (days: readonly PurchaseDay[]): Minor | null => {
  let sum = 0
  let known = 0
  for (const { amount } of days) {
    if (amount === null) continue
    sum += amount
    known += 1
  }
  return known === 0 ? null : Math.round(sum / known)
}

/**
 * The rhythm of one unit from its purchase days (ascending, one entry a day: `mergePurchaseDays`). Null without any. It
 * depends on the purchases alone, not on today. First honest model; forecast.md's HYBRID replaces it.
 */
export const rhythmOf = (days: readonly PurchaseDay[]): Rhythm | null => {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return null
  const numbers = days.map(({ day }) => dayNumber(day))
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? number))
  const common = {
    purchaseDays: days.length,
    firstOn: first.day,
    lastOn: last.day,
    averageSpend: averageSpend(days),
  }
  if (gaps.length === 0) {
    const never = { dueOn: null, windowFrom: null, windowTo: null, dueFrom: null, overdueFrom: null }
    return {
      ...common,
      ...NEWCOMER,
      ...never,
      medianGap: null,
      regularity: 'irregular',
      atRiskFrom: null,
      lostFrom: null,
    }
  }
  const model = gapModel(gaps)
  const lastNumber = dayNumber(last.day)
  const after = (silence: number | null): Day | null => (silence === null ? null : dayFromNumber(lastNumber + silence))
  const medianGap = gapQuantile(model, 0)
  const regularity = regularityOf(model)
  const overdue = gapQuantile(model, Z_USUAL) + 1
  const atRisk = silenceUntil(model, AT_RISK_BELOW, overdue)
  const lost = atRisk === null ? null : silenceUntil(model, LOST_BELOW, atRisk)
  return {
    ...common,
    ...model,
    medianGap,
    dueOn: regularity === 'irregular' ? null : after(medianGap),
    windowFrom: after(gapQuantile(model, -Z_WINDOW)),
    windowTo: after(gapQuantile(model, Z_WINDOW)),
    regularity,
    dueFrom: after(gapQuantile(model, -Z_USUAL)),
    overdueFrom: after(overdue),
    atRiskFrom: after(atRisk),
    lostFrom: after(lost),
  }
}

/** The state on a day not before the last purchase (for a day in the past, make the rhythm of what was known then). */
export const stateOn = (rhythm: Rhythm, day: Day): RhythmState => {
  const reached = (from: Day | null): boolean => from !== null && day >= from
  if (rhythm.gaps === 0) return 'new'
  if (reached(rhythm.lostFrom)) return 'lost'
  if (reached(rhythm.atRiskFrom)) return 'at-risk'
  if (reached(rhythm.overdueFrom)) return 'overdue'
  return reached(rhythm.dueFrom) ? 'due' : 'not-due'
}

/** Days since the last purchase; 0 on that day and before. */
export const silenceOn = (rhythm: Rhythm, day: Day): number => Math.max(0, dayNumber(day) - dayNumber(rhythm.lastOn))

/** The days that {@link chanceOn} looks ahead: one usual gap, but at least 30. */
export const chanceDays = (rhythm: Rhythm): number => Math.max(30, gapQuantile(rhythm, 0))

/** P(buys within {@link chanceDays} from `day` | silent until then), four digits. Rank and label with this. */
export const chanceOn = (rhythm: Rhythm, day: Day): number =>
  Math.round(returnChance(rhythm, silenceOn(rhythm, day), chanceDays(rhythm)) * 10_000) / 10_000

/** What a year of this rhythm brings, in minor units, unrounded: the most that can be at stake on any day. */
export const yearlyValue = (rhythm: Rhythm): number =>
  Math.max(0, rhythm.averageSpend ?? 0) * Math.min(365 / Math.exp(rhythm.logMedian), 52)

/**
 * What is at stake, in minor units: average spend × visits in a year at this rhythm (at most one a week) × the chance.
 * It ranks whom to call first – equal stakes by chance – and is no forecast of sales. 0 where no amount is known.
 */
export const stakeOn = (rhythm: Rhythm, day: Day): Minor => Math.round(yearlyValue(rhythm) * chanceOn(rhythm, day))

/** Days after the due date, negative before it; null without a due date. */
export const daysLateOn = (rhythm: Rhythm, day: Day): number | null =>
  rhythm.dueOn === null ? null : dayNumber(day) - dayNumber(rhythm.dueOn)
