import { dueDays, dueWindow, type DueWindow } from './due-window.ts'
import { expectedPurchases } from './expected-purchases.ts'
import type { GapState } from './gap-state.ts'
import { createPosterior, updatePosterior, type Posterior } from './posterior.ts'
import type { ShopRhythm } from './shop-rhythm.ts'
import { yearAhead } from './year-ahead.ts'
import { aliveChance, backChance, backHorizon, chanceWithin } from './silence.ts'
import { statusAfter, statusLimits, nextStatusChange, type RhythmStatus, type StatusLimits } from './status.ts'

/** All of a unit's forecast that depends on its purchases alone: it changes with them, never with the calendar. */
export type Forecast = DueWindow &
  StatusLimits & {
    readonly gaps: number
    /** q90 / q10: up to 4 a date is worth saying, up to 10 a range, beyond that no fixed rhythm. */
    readonly windowRatio: number
    /** Posterior mean of ln gap (with the quantity term) and of its spread. */
    readonly center: number
    readonly spread: number
    /** Share of her own history in the mix, 0–1. */
    readonly ownShare: number
    /** c: chance of not having left for good right after the last purchase. */
    readonly stays: number
  }

/** What is known on a day, after `silence` whole days without a purchase. */
export type Outlook = {
  readonly status: RhythmStatus
  /** Days of silence at which the status changes next; Infinity = it stays. */
  readonly changesAt: number
  /** P(buys within {@link backDays}): rank and label with this. */
  readonly back: number
  readonly backDays: number
  /** P(not gone for good): never shown. */
  readonly alive: number
}

/** What a unit's surroundings add to its own history (customer × product level). */
export type Surroundings = {
  /** Added to the shop's typical ln gap: what the customer and the product say. */
  readonly shift?: number
  /** Added to the next ln gap only: what the quantity of the last purchase says. */
  readonly quantityTerm?: number
}

const shared = createPosterior()

const posteriorFor = (shop: ShopRhythm, state: GapState, { shift = 0, quantityTerm = 0 }: Surroundings) =>
  updatePosterior(shared, shop, state, shift, quantityTerm)

const fromPosterior = (posterior: Posterior, gaps: number): Forecast => {
  const window = dueWindow(posterior)
  const limits = statusLimits(posterior, window)
  return {
    q10: window.q10,
    q25: window.q25,
    q50: window.q50,
    q75: window.q75,
    q90: window.q90,
    dueFrom: limits.dueFrom,
    overdueFrom: limits.overdueFrom,
    atRiskFrom: limits.atRiskFrom,
    lostFrom: limits.lostFrom,
    gaps,
    windowRatio: window.q90 / window.q10,
    center: posterior.center,
    spread: posterior.spread,
    ownShare: posterior.ownShare,
    stays: posterior.stays,
  }
}

/** Due date, window and the days at which the status changes. */
export const forecastOf = (shop: ShopRhythm, state: GapState, surroundings: Surroundings = {}): Forecast =>
  fromPosterior(posteriorFor(shop, state, surroundings), state.gaps)

/** The forecast with the purchase days that are expected within the 365 days after the last purchase. */
export const forecastOfYear = (
  shop: ShopRhythm,
  state: GapState,
  surroundings: Surroundings = {},
): { readonly forecast: Forecast; readonly purchases: number } => {
  const posterior = posteriorFor(shop, state, surroundings)
  return { forecast: fromPosterior(posterior, state.gaps), purchases: yearAhead(shop, posterior, state.gaps) }
}

/** The chances after `silence` days, given the unit's forecast. */
export const outlookOf = (
  shop: ShopRhythm,
  state: GapState,
  forecast: Forecast,
  silence: number,
  surroundings: Surroundings = {},
): Outlook => {
  const posterior = posteriorFor(shop, state, surroundings)
  const backDays = backHorizon(forecast.q50)
  return {
    status: statusAfter(forecast, silence, state.gaps),
    changesAt: nextStatusChange(forecast, silence, state.gaps),
    back: chanceWithin(posterior, silence, backDays),
    backDays,
    alive: aliveChance(posterior, silence),
  }
}

/** `back` of {@link outlookOf} alone, without the days of the states: for very many units. */
export const backOf = (shop: ShopRhythm, state: GapState, silence: number, surroundings: Surroundings = {}): number => {
  const posterior = posteriorFor(shop, state, surroundings)
  return backChance(posterior, dueDays(posterior), silence)
}

/** P(buys within `horizon` days | silent for `silence` days). */
export const chanceOf = (
  shop: ShopRhythm,
  state: GapState,
  silence: number,
  horizon: number,
  surroundings: Surroundings = {},
): number => chanceWithin(posteriorFor(shop, state, surroundings), silence, horizon)

/** Expected purchase days within `horizon` days after `silence` days. */
export const expectedOf = (
  shop: ShopRhythm,
  state: GapState,
  silence: number,
  horizon: number,
  surroundings: Surroundings = {},
): number => expectedPurchases(posteriorFor(shop, state, surroundings), silence, horizon)

/** Posterior mean of a unit's own ln gap (without the quantity term): what its products lean on. */
export const typicalGapOf = (shop: ShopRhythm, state: GapState, surroundings: Surroundings = {}): number =>
  posteriorFor(shop, state, { shift: surroundings.shift ?? 0 }).center
