import type { RhythmParameters } from '#shared/domain/rhythm/parameters.ts'
import type { History } from './histories.ts'

/** P(the next purchase is within so many days after the last one), 0 for 0; what stays below 1 never comes back. */
export type Returning = (days: number) => number

/** All units of one level of a data set, and what a method may learn from: what is known on the day `split`. */
export type Shop = {
  readonly level: 'customer' | 'product'
  readonly histories: readonly History[]
  /** Purchase days per customer (customer level), whatever the level of the histories. */
  readonly customers: ReadonlyMap<string, History>
  readonly split: number
  /** Our parameters at customer level, fitted once to what is known at the split. */
  readonly fitted: RhythmParameters
}

/** A method after it has learnt: the forecast of a unit of which the first `known` purchase days are known, on day `today`. */
export type Forecaster = {
  readonly returning: (history: History, known: number, today: number) => Returning
  /** The due date where the method has one of its own, days after the last purchase; else the median of `returning`. */
  readonly point?: (history: History, known: number) => number
}

export type Method = { readonly name: string; readonly learn: (shop: Shop) => Forecaster }
