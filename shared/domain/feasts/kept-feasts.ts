import { FEAST_COUNTRIES, type FeastCountry, type FeastTradition } from './feast.ts'
import { usualTraditions, type FeastChoice } from './feasts.ts'

/** Orthodox countries whose own feasts aren't known: those of the church are. */
const orthodoxElsewhere: Readonly<Record<string, FeastTradition>> = {
  BG: 'orthodox-new-style',
  CY: 'orthodox-new-style',
  GR: 'orthodox-new-style',
  BA: 'orthodox-old-style',
  BY: 'orthodox-old-style',
  GE: 'orthodox-old-style',
  ME: 'orthodox-old-style',
  MK: 'orthodox-old-style',
}

const knownCountry = (country: string): FeastCountry | null =>
  FEAST_COUNTRIES.find((known) => known === country) ?? null

/** The churches whose feasts most people of any country keep; Western Christmas and Easter where nothing else is known. */
export function traditionsOf(country: string): readonly FeastTradition[] {
  const known = knownCountry(country)
  return known === null ? [orthodoxElsewhere[country] ?? 'catholic'] : usualTraditions[known]
}

/** Whose feasts a shop goes by; `traditions` null = as is usual in its country. */
export const keptFeasts = (country: string, traditions: readonly FeastTradition[] | null): FeastChoice => ({
  country: knownCountry(country),
  traditions: traditions ?? traditionsOf(country),
})
