import type { Day } from '../calendar-date.ts'
import { catholicFeasts } from './catholic-feasts.ts'
import { civilFeasts } from './civil-feasts.ts'
import type { Feast, FeastCountry, FeastTradition } from './feast.ts'
import { dayOfRule } from './feast-rule.ts'
import { newStyleFeasts, oldStyleFeasts, orthodoxEasterFeasts } from './orthodox-feasts.ts'

const feasts = { ...civilFeasts, ...orthodoxEasterFeasts, ...newStyleFeasts, ...oldStyleFeasts, ...catholicFeasts }

/** Names a feast; worded as `feasts.names.<code>`. */
export type FeastCode = keyof typeof feasts

/** Every code there is. */
export const FEAST_CODES = Object.keys(feasts) as readonly FeastCode[]

/** Whether a text is the code of a feast. */
export const isFeastCode = (text: string): text is FeastCode => Object.hasOwn(feasts, text)

/** Years in which feasts are looked for. */
export const FIRST_FEAST_YEAR = 1900
export const LAST_FEAST_YEAR = 2199

/**
 * Whose feasts: those of the country, and those of the churches that keep them there. Null = a country whose own feasts
 * aren't known: it has those that all of them keep.
 */
export type FeastChoice = { readonly country: FeastCountry | null; readonly traditions: readonly FeastTradition[] }

/** The churches that most people of a country belong to. */
export const usualTraditions: Readonly<Record<FeastCountry, readonly FeastTradition[]>> = {
  RO: ['orthodox-new-style'],
  MD: ['orthodox-old-style', 'orthodox-new-style'],
  RU: ['orthodox-old-style'],
  RS: ['orthodox-old-style'],
}

/** A feast on its day. */
export type FeastDay = {
  readonly code: FeastCode
  readonly on: Day
  /** The year it is counted to, see {@link feastDay}. */
  readonly year: number
  /** Nobody has to work in the country that was asked for. */
  readonly dayOff: boolean
  /** People buy for it. */
  readonly major: boolean
}

/**
 * The day of a feast in a year, exactly one for each. It falls into that year; only `oci`, the Sunday before the
 * Christmas of the January after, may be as late as 6 January (or 7, from 2101 on) of the next one.
 */
export function feastDay(code: FeastCode, year: number): Day {
  if (!Number.isInteger(year) || year < FIRST_FEAST_YEAR || year > LAST_FEAST_YEAR)
    throw new RangeError('year-out-of-range')
  return dayOfRule(feasts[code].rule, year)
}

const isAmong = (
  countries: readonly FeastCountry[] | null,
  country: FeastCountry | null,
  otherwise: boolean,
): boolean => (countries === null ? otherwise : country !== null && countries.includes(country))

const isKept = (feast: Feast, { country, traditions }: FeastChoice): boolean =>
  isAmong(feast.countries ?? null, country, true) &&
  (feast.traditions?.some((tradition) => traditions.includes(tradition)) ?? true)

const inOrder = (a: FeastDay, b: FeastDay): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** The feasts on the days `from`–`to`, both included, by day; none outside of the years that are known. */
export function feastsBetween(from: Day, to: Day, choice: FeastChoice): readonly FeastDay[] {
  const first = Math.max(Number(from.slice(0, 4)) - 1, FIRST_FEAST_YEAR)
  const last = Math.min(Number(to.slice(0, 4)), LAST_FEAST_YEAR)
  const found: FeastDay[] = []
  for (const code of FEAST_CODES) {
    const feast: Feast = feasts[code]
    if (!isKept(feast, choice)) continue
    const dayOff = isAmong(feast.dayOff ?? null, choice.country, false)
    for (let year = first; year <= last; year += 1) {
      const on = dayOfRule(feast.rule, year)
      if (on >= from && on <= to) found.push({ code, on, year, dayOff, major: feast.major ?? false })
    }
  }
  return found.sort(inOrder)
}

/** The feasts of a civil year, by day. */
export const feastsOfYear = (year: number, choice: FeastChoice): readonly FeastDay[] =>
  feastsBetween(`${year}-01-01`, `${year}-12-31`, choice)
