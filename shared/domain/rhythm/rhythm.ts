import { dayFromNumber, dayNumber, type Day } from '../calendar-date.ts'
import type { Minor } from '../money.ts'
import { expectedBasket, type BasketModel } from './basket-value.ts'
import { correctedDays, type ForecastDays, type RhythmCorrection } from './correction.ts'
import { backOf, forecastOf, forecastOfYear, outlookOf, type Forecast } from './forecast.ts'
import type { GapState } from './gap-state.ts'
import type { ShopRhythm } from './shop-rhythm.ts'
import type { RhythmStatus } from './status.ts'

export const REGULARITIES = ['regular', 'loose', 'irregular'] as const
export type Regularity = (typeof REGULARITIES)[number]

/** What is known of a unit – a customer, or a customer with one product – from its purchases: plain values of a row. */
export type UnitHistory = {
  readonly purchaseDays: number
  readonly firstOn: Day
  readonly lastOn: Day
  /** Gaps seen, and the discounted count, sum and sum of squares of their logarithms (gap-state.ts). */
  readonly gaps: number
  readonly weight: number
  readonly sum: number
  readonly squares: number
  /** Of a product: what its buyer and the product say of the typical ln gap, as known on `lastOn`; else 0. */
  readonly shift: number
  /** Of a product: what the last quantity adds to the next ln gap; else 0. */
  readonly quantityShift: number
  /** Net minor units of the days whose amount is known, and how many those are. */
  readonly spent: Minor
  readonly paidDays: number
}

/**
 * The rhythm of a unit: its history, and the days that follow from it. It depends on purchases, corrections and the shop's
 * parameters alone, never on today.
 */
export type Rhythm = UnitHistory &
  ForecastDays & {
    readonly regularity: Regularity
    /** Minor units that a year of this rhythm brings: the most that can be at stake on any day. */
    readonly yearlyValue: number
    /** How the owner corrected it; null = the model. */
    readonly correctedBy: RhythmCorrection['kind'] | null
  }

/** A window whose late end is at most 4 × its early end is worth a date, up to 10 × a range (forecast.md §4). */
const REGULAR_RATIO = 4
const LOOSE_RATIO = 10

const regularityOf = (ratio: number): Regularity =>
  ratio <= REGULAR_RATIO ? 'regular' : ratio <= LOOSE_RATIO ? 'loose' : 'irregular'

/** Days after this one can't be written. */
const LAST_DAY = dayNumber('9999-12-31')

/** A whole day at least one day after the last purchase; null for what never comes. */
const dayAfter = (lastOn: Day, days: number): Day | null => {
  const number = dayNumber(lastOn) + Math.max(1, Math.round(days))
  return number <= LAST_DAY ? dayFromNumber(number) : null
}

export const gapStateOf = ({ firstOn, lastOn, gaps, weight, sum, squares }: UnitHistory): GapState => ({
  firstDay: dayNumber(firstOn),
  lastDay: dayNumber(lastOn),
  gaps,
  weight,
  sum,
  squares,
})

const surroundingsOf = ({ shift, quantityShift }: UnitHistory) => ({ shift, quantityTerm: quantityShift })

const modelForecast = (shop: ShopRhythm, history: UnitHistory): Forecast =>
  forecastOf(shop, gapStateOf(history), surroundingsOf(history))

/** With one purchase day nothing is due: who bought once is on a list of their own. */
function daysOf({ lastOn, gaps }: UnitHistory, forecast: Forecast, regularity: Regularity): ForecastDays {
  const after = (days: number): Day | null => (gaps === 0 ? null : dayAfter(lastOn, days))
  return {
    dueOn: regularity === 'irregular' ? null : after(forecast.q50),
    windowFrom: after(forecast.q10),
    usualFrom: after(forecast.q25),
    usualTo: after(forecast.q75),
    windowTo: after(forecast.q90),
    usualDays: Math.max(1, Math.round(forecast.q50)),
    dueFrom: after(forecast.dueFrom),
    overdueFrom: after(forecast.overdueFrom),
    atRiskFrom: after(forecast.atRiskFrom),
    lostFrom: after(forecast.lostFrom),
  }
}

/** What a purchase day is worth, in minor units. */
function basketOf(baskets: BasketModel | null, { spent, paidDays }: UnitHistory): number {
  if (baskets !== null) return expectedBasket(baskets, { days: paidDays, sum: spent })
  return paidDays === 0 ? 0 : Math.max(0, spent) / paidDays
}

/** Days that a year has for `yearlyValue`. */
const YEAR = 365

/** The rhythm that follows from a history, as the model has it or as the owner corrected it. */
export function rhythmOf(
  shop: ShopRhythm,
  baskets: BasketModel | null,
  history: UnitHistory,
  correction: RhythmCorrection | null = null,
): Rhythm {
  const { forecast, purchases } = forecastOfYear(shop, gapStateOf(history), surroundingsOf(history))
  const regularity: Regularity =
    correction?.kind === 'interval' || correction?.kind === 'yearly'
      ? 'regular'
      : history.gaps === 0
        ? 'irregular'
        : regularityOf(forecast.windowRatio)
  const days = daysOf(history, forecast, regularity)
  const visits =
    correction?.kind === 'interval' ? YEAR / correction.days : correction?.kind === 'yearly' ? 1 : purchases
  return {
    ...history,
    ...(correction === null ? days : correctedDays(days, history.lastOn, correction)),
    regularity,
    yearlyValue: visits * basketOf(baskets, history),
    correctedBy: correction?.kind ?? null,
  }
}

/** The state on a day not before the last purchase (for a day in the past, make the rhythm of what was known then). */
export function stateOn(
  rhythm: Pick<Rhythm, 'gaps' | 'dueFrom' | 'overdueFrom' | 'atRiskFrom' | 'lostFrom'>,
  day: Day,
): RhythmStatus {
  const reached = (from: Day | null): boolean => from !== null && day >= from
  if (reached(rhythm.lostFrom)) return 'lost'
  if (rhythm.gaps === 0 && rhythm.dueFrom === null) return 'new'
  if (reached(rhythm.atRiskFrom)) return 'at-risk'
  if (reached(rhythm.overdueFrom)) return 'overdue'
  return reached(rhythm.dueFrom) ? 'due' : 'not-due'
}

/** Days since the last purchase; 0 on that day and before. */
export const silenceOn = ({ lastOn }: Pick<Rhythm, 'lastOn'>, day: Day): number =>
  Math.max(0, dayNumber(day) - dayNumber(lastOn))

/** How things stand on a day. */
export type Standing = {
  /** P(buys within `chanceDays` from the day): two usual gaps, 30 to 365 days. What states are told by. */
  readonly chance: number
  readonly chanceDays: number
  /** Share of the unit's own history in the forecast, 0–1; the rest is what is typical of the shop. */
  readonly ownShare: number
}

const fourDigits = (share: number): number => Math.round(share * 10_000) / 10_000

/** Chances of a unit on a day; four digits. */
export function standingOn(shop: ShopRhythm, rhythm: UnitHistory, day: Day): Standing {
  const state = gapStateOf(rhythm)
  const forecast = modelForecast(shop, rhythm)
  const outlook = outlookOf(shop, state, forecast, silenceOn(rhythm, day), surroundingsOf(rhythm))
  return {
    chance: fourDigits(outlook.back),
    chanceDays: Math.round(outlook.backDays),
    ownShare: fourDigits(forecast.ownShare),
  }
}

/** What is at stake, in minor units: a year of the rhythm × the chance that it is lost. 0 where no amount is known. */
export const stakeOf = (rhythm: Pick<Rhythm, 'yearlyValue'>, { chance }: Pick<Standing, 'chance'>): Minor =>
  Math.round(rhythm.yearlyValue * (1 - chance))

/** `chance` of {@link standingOn} alone: for very many units. */
export const chanceOn = (shop: ShopRhythm, rhythm: UnitHistory, day: Day): number =>
  fourDigits(backOf(shop, gapStateOf(rhythm), silenceOn(rhythm, day), surroundingsOf(rhythm)))

/** The stake of a unit on a day. */
export const stakeOn = (shop: ShopRhythm, rhythm: Pick<Rhythm, 'yearlyValue'> & UnitHistory, day: Day): Minor =>
  stakeOf(rhythm, { chance: chanceOn(shop, rhythm, day) })

/** Days after the due date, negative before it; null without a due date. */
export const daysLateOn = (rhythm: Pick<Rhythm, 'dueOn'>, day: Day): number | null =>
  rhythm.dueOn === null ? null : dayNumber(day) - dayNumber(rhythm.dueOn)

/** By how many days the last quantity moves the due day, against a usual quantity; 0 at customer level. */
export function quantityDays({ quantityShift, usualDays }: Pick<Rhythm, 'quantityShift' | 'usualDays'>): number {
  if (quantityShift === 0 || usualDays === null) return 0
  return Math.round(usualDays - usualDays / Math.exp(quantityShift))
}
