/**
 * What one language brings to quick entry: its words, and per meaning the patterns that say it.
 *
 * All of them are written plain (small letters, no marks; Serbian in Latin) as sources of regular expressions, with
 * - a space for white space, `_` for white space that may be missing,
 * - `{nth}` first … last, `{n}` number, `{unit}` day … year, `{wd}` weekday, `{wds}` several, `{month}`, `{d}` day of the month, `{y}` year,
 *   `{h}` hour, `{part}` part of the day: what is found there is handed to the meaning,
 * - `{any other}` an entry of `words`,
 * - `~` in front: taken only at either end of the phrase or beside another find ("order weekly paper" is no date),
 * - `&` in front: taken only beside another find.
 */
export type Grammar = {
  /** Serbian Cyrillic is read as Latin. */
  readonly cyrillicToLatin: boolean
  readonly numbers: Readonly<Record<string, number>>
  /** First, second, third, fourth and last, of the weekdays of a month. */
  readonly nths: readonly [string, string, string, string, string]
  /** Words for days of the month. */
  readonly ordinals: Readonly<Record<string, number>>
  /** What may follow the digits of a day of the month and of a year. */
  readonly daySuffix: string
  readonly yearSuffix: string
  readonly units: Readonly<Record<Unit, string>>
  /** Monday first. `weekdays` after a preposition; `alone` without one; `weak` are other words as well. */
  readonly weekdays: { readonly any: Seven; readonly alone: Seven; readonly weak: Seven }
  readonly months: readonly string[]
  readonly parts: Readonly<Record<DayPart, string>>
  readonly words: Readonly<Record<string, string>>
  /** Before a number that is a date, and before one that is a time. */
  readonly datePrefix: string
  readonly timePrefix: string
  /** Hour marks: h, o'clock. */
  readonly hourSuffix: string
  /** A day of 15.06 or 15/06 needs no preposition. */
  readonly bareDates: 'dots' | 'slashes'
  /** Digits from 1:00 to 6:59 mean the afternoon, as on a clock of twelve hours. */
  readonly twelveHours: boolean
  /** Words that make a day beside them a past one: last Friday, 3 days ago. */
  readonly past: string
  /** Words before a day that make it another one, or a name: first Friday, Mrs Sunday. */
  readonly notBefore: string
  /** What is counted or paid: a number before it is neither day nor hour. */
  readonly counted: string
  /** Words before numbers that are prices, addresses and the like. */
  readonly numbered: string
  /** Small words that may follow an hour, which then is one: "at 10 about shoes". */
  readonly connectors: string
  /** Words before a day that is spoken about: "about Friday". */
  readonly topics: string
  readonly patterns: Readonly<Partial<Record<MeaningName, readonly string[]>>>
}

export type Unit = 'day' | 'week' | 'month' | 'year'
export const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year']
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
export const DAY_PARTS: readonly DayPart[] = ['morning', 'noon', 'afternoon', 'evening', 'night']
export type Seven = readonly [string, string, string, string, string, string, string]

/** What a pattern can mean; `meanings.ts` says what comes of each. */
export type MeaningName =
  | 'today'
  | 'tomorrow'
  | 'after-tomorrow'
  | 'in'
  | 'in-one'
  | 'in-one-and-half'
  | 'in-half-year'
  | 'in-fortnight'
  | 'weekday'
  | 'this-weekday'
  | 'next-weekday'
  | 'unsure-weekday'
  | 'weekday-in-week'
  | 'next-week'
  | 'week-after-next'
  | 'next-month'
  | 'next-year'
  | 'end-of-week'
  | 'end-of-next-week'
  | 'end-of-month'
  | 'end-of-next-month'
  | 'end-of-named-month'
  | 'end-of-year'
  | 'middle-of-month'
  | 'middle-of-next-month'
  | 'middle-of-named-month'
  | 'start-of-month'
  | 'named-month'
  | 'weekend'
  | 'next-weekend'
  | 'date'
  | 'day-of-month'
  | 'time'
  | 'time-half-past'
  | 'time-half-to'
  | 'time-quarter-past'
  | 'time-quarter-to'
  | 'time-minutes-past'
  | 'time-minutes-to'
  | 'part'
  | 'today-part'
  | 'tomorrow-part'
  | 'every'
  | 'every-one'
  | 'every-other'
  | 'every-ordinal'
  | 'fortnightly'
  | 'every-weekday'
  | 'every-other-weekday'
  | 'every-nth-weekday'
  | 'every-month-on'
  | 'working-days'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'half-yearly'
  | 'yearly'
