/**
 * Name days: the days of the saints whose name somebody bears, as custom keeps them.
 *
 * A table entry lists days `MM-DD`, the one that most keep first, or `E-7`, days from Orthodox Easter.
 */
import { nextOccurrence } from '../birthday.ts'
import { addDays, type Day } from '../calendar-date.ts'
import { orthodoxEaster } from '../feasts/easter.ts'
import { julianDay, oldStyleDay } from '../feasts/julian-calendar.ts'
import { foldVariants, foldWords, nameKey } from '../name-folding.ts'
import { fullNamesIn, type ShortNameLanguage } from '../short-names.ts'
import { romanian, romanianOldStyle } from './romanian.ts'
import { russian } from './russian.ts'
import { serbian } from './serbian.ts'

/**
 * Whose days. `ro`: Romania, new style. `ro-old-style`: the same saints 13 days later, as most of Moldova keeps them.
 * `ru` and `sr`: Russian and Serbian saints, old style.
 */
export const NAME_DAY_CALENDARS = ['ro', 'ro-old-style', 'ru', 'sr'] as const
export type NameDayCalendar = (typeof NAME_DAY_CALENDARS)[number]

/** A name of a calendar with its days in a year, the one that most keep first. */
export type NameDays = { readonly name: string; readonly days: readonly Day[] }

type Table = Readonly<Record<string, string>>
type Calendar = {
  readonly language: ShortNameLanguage
  readonly table: Table
  readonly dayIn: (date: string, year: number) => Day
  /** The name by its key. */
  readonly nameOf: ReadonlyMap<string, string>
  /** The name by its other spellings: Yuliya, Andrei. */
  readonly spelled: ReadonlyMap<string, string>
}

const newStyleDay = (date: string, year: number): Day => nextOccurrence(`--${date}`, `${year}-01-01`)

const calendarOf = (language: ShortNameLanguage, table: Table, dayIn: Calendar['dayIn']): Calendar => ({
  language,
  table,
  dayIn,
  nameOf: new Map(Object.keys(table).map((name) => [nameKey(name), name])),
  spelled: new Map(
    Object.keys(table).flatMap((name) => foldVariants(name).map((spelling) => [spelling, name] as const)),
  ),
})

const calendars: Readonly<Record<NameDayCalendar, Calendar>> = {
  ro: calendarOf('ro', romanian, newStyleDay),
  'ro-old-style': calendarOf('ro', { ...romanian, ...romanianOldStyle }, julianDay),
  ru: calendarOf('ru', russian, oldStyleDay),
  sr: calendarOf('sr', serbian, oldStyleDay),
}

const daysOf = ({ table, dayIn }: Calendar, name: string, year: number): readonly Day[] =>
  (table[name] ?? '')
    .split(' ')
    .map((date) => (date.startsWith('E') ? addDays(orthodoxEaster(year), Number(date.slice(1))) : dayIn(date, year)))

/**
 * The names that a word may be: itself, else the full names of which it is a short form in the language of the calendar;
 * null for one that the calendar doesn't know.
 */
function namesOf({ language, nameOf, spelled }: Calendar, word: string): readonly (string | null)[] {
  const own = nameOf.get(word) ?? spelled.get(word)
  return own === undefined ? fullNamesIn(language, word).map((full) => nameOf.get(full) ?? null) : [own]
}

/** The words of a given name as `short-names.ts` knows them. */
const keysOf = (givenName: string): readonly string[] => foldWords(givenName).map(nameKey)

/**
 * The names of a calendar that a given name may stand for, with their days, to choose from: «Женя» is Евгений or Евгения,
 * „Ana-Maria” is both of hers. In any spelling and alphabet, short forms, too.
 */
export function nameDayChoices(givenName: string, calendar: NameDayCalendar, year: number): readonly NameDays[] {
  const of = calendars[calendar]
  const names = new Set(keysOf(givenName).flatMap((key) => namesOf(of, key)))
  return [...names].filter((name) => name !== null).map((name) => ({ name, days: daysOf(of, name, year) }))
}

/**
 * The name days of a given name in a year, the one that most keep first. Of a short form that may stand for several names
 * the days that all of them have („Cristi”), else none: a wish on a wrong day is worse than none.
 */
export function nameDaysOf(givenName: string, calendar: NameDayCalendar, year: number): readonly Day[] {
  const of = calendars[calendar]
  const days = keysOf(givenName).flatMap((key) => {
    const [first = [], ...others] = namesOf(of, key).map((name) => (name === null ? [] : daysOf(of, name, year)))
    return first.filter((day) => others.every((other) => other.includes(day)))
  })
  return [...new Set(days)]
}

/** The names of a calendar whose day it is, in the order of the table. */
export function namesOn(day: Day, calendar: NameDayCalendar): readonly string[] {
  const of = calendars[calendar]
  const year = Number(day.slice(0, 4))
  return Object.keys(of.table).filter((name) => daysOf(of, name, year).includes(day))
}
