import type { FeastRule } from './feast-rule.ts'

/** The countries whose feasts are known. */
export const FEAST_COUNTRIES = ['RO', 'MD', 'RU', 'RS'] as const
export type FeastCountry = (typeof FEAST_COUNTRIES)[number]

/**
 * Church calendars. New style: Christmas on 25 December, Easter with all Orthodox (Romania, part of Moldova). Old style:
 * Christmas on 7 January (Russia, Serbia, most of Moldova).
 */
export const FEAST_TRADITIONS = ['orthodox-new-style', 'orthodox-old-style', 'catholic'] as const
export type FeastTradition = (typeof FEAST_TRADITIONS)[number]

/** A feast of every year. */
export type Feast = {
  readonly rule: FeastRule
  /** Where it is kept; all four countries when it isn't said. */
  readonly countries?: readonly FeastCountry[]
  /** The churches that keep it; a feast of the country when it isn't said. */
  readonly traditions?: readonly FeastTradition[]
  /**
   * Where nobody has to work on it by law (as of 2025). Second days that are no feasts of their own (2 January, 2 May)
   * are not among the feasts, so this is no full list of days off.
   */
  readonly dayOff?: readonly FeastCountry[]
  /** People buy for it: presents, flowers, the festive table. */
  readonly major?: true
}
