import type { FeastTradition } from '../feasts/feast.ts'
import { keptFeasts } from '../feasts/kept-feasts.ts'
import type { NameDayCalendar } from './name-days.ts'

/** What tells whose name days people keep. */
export type NameDayPlace = {
  /** ISO 3166 country and language of the shop. */
  readonly country: string
  readonly language: string
  readonly traditions: readonly FeastTradition[] | null
}

const byCountry: Readonly<Record<string, string>> = { RO: 'ro', MD: 'ro', RU: 'ru', RS: 'sr' }

/**
 * The calendar by which somebody keeps their name day: that of their own language, else of the shop's, else of its country;
 * null where none is known. Romanian names go by the old style in a Moldovan shop that keeps it, as most there do, and elsewhere
 * where the shop says that it keeps nothing else.
 */
export function nameDayCalendarOf(customerLanguage: string, place: NameDayPlace): NameDayCalendar | null {
  const [language] = [customerLanguage, place.language, byCountry[place.country] ?? '']
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .filter((tag) => tag === 'ro' || tag === 'ru' || tag === 'sr')
  if (language === undefined) return null
  if (language !== 'ro') return language === 'ru' ? 'ru' : 'sr'
  const { traditions } = keptFeasts(place.country, place.traditions)
  const isOld = traditions.includes('orthodox-old-style')
  const isChosen = place.traditions !== null && !traditions.includes('orthodox-new-style')
  return isOld && (place.country === 'MD' || isChosen) ? 'ro-old-style' : 'ro'
}

/**
 * Whether Today tells name days that stand on no card, where the shop doesn't say: Serbian houses keep the slava instead,
 * and elsewhere few would know why they are called.
 */
export const usuallyKeepsNameDays = (country: string): boolean => ['RO', 'MD', 'RU'].includes(country)
