import { addDays, addMonths, addYears, endOfMonth, startOfMonth, type Day } from '../calendar-date.ts'
import {
  comingWeekday,
  dateFrom,
  endOfNamedMonth,
  endOfWeek,
  fullDate,
  later,
  nextMonday,
  weekend,
} from './day-rules.ts'
import { DAY_PARTS, UNITS, type DayPart, type Grammar, type MeaningName, type Unit } from './grammar.ts'
import type { Part, Within } from './part.ts'

/** What was found in the slots of a pattern. */
export type Found = Readonly<Record<string, string | undefined>>

/** Where and when a phrase is read. `monthFirst`: 5/6 is 6 May, as in the United States. */
export type Reading = { readonly grammar: Grammar; readonly today: Day; readonly monthFirst: boolean }

type Meaning = (found: Found, reading: Reading) => Part | null

/** `repeat` of the contract allows so many. */
const MOST_REPEATED = 99

const whole = new Map<string, RegExp>()
const is = (source: string, word: string): boolean => {
  let regex = whole.get(source)
  if (regex === undefined)
    whole.set(source, (regex = new RegExp(`^(?:${source.replaceAll(' ', '\\s+').replaceAll('_', '\\s*')})$`, 'u')))
  return source !== '' && regex.test(word)
}

const numberOf = (word: string, named: Readonly<Record<string, number>>): number =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : (Object.entries(named).find(([source]) => is(source, word))?.[1] ?? 0)

const unitOf = (word: string, { units }: Grammar): Unit => UNITS.find((unit) => is(units[unit], word)) ?? 'day'

const partOf = (word: string | undefined, { parts }: Grammar): DayPart | null =>
  word === undefined ? null : (DAY_PARTS.find((part) => is(parts[part], word)) ?? null)

const weekdayOf = (word: string, { weekdays: { any, alone, weak } }: Grammar): number =>
  [alone, weak, any].map((forms) => forms.findIndex((form) => is(form, word)) + 1).find((at) => at > 0) ?? 0

const monthOf = (word: string, { months }: Grammar): number =>
  /^\d/.test(word) ? Number(word) : months.findIndex((form) => is(form, word)) + 1

/** A comma, a sign or the word for "and" parts them; what is no weekday drops out. */
const weekdaysOf = (words: string, grammar: Grammar): readonly number[] =>
  [...new Set(words.split(/[\s,+&]+/u).map((word) => weekdayOf(word, grammar)))].filter((day) => day > 0).toSorted()

const day = (value: Day, within?: Within): Part =>
  within === undefined ? { kind: 'day', day: value } : { kind: 'day', day: value, within }

const repeat = (
  every: number,
  unit: Unit,
  weekdays: readonly number[] = [],
  date: number | null = null,
): Part | null =>
  every < 1 || every > MOST_REPEATED ? null : { kind: 'repeat', repeat: { every, unit, weekdays, nth: null }, date }

const inUnits = (today: Day, count: number, unit: Unit): Part | null => {
  if (count < 1) return null
  const value = later(today, count, unit)
  return day(value, unit === 'week' || unit === 'month' ? unit : undefined)
}

const weekday =
  (which: 'coming' | 'this' | 'next', unsure = false): Meaning =>
  ({ wd = '' }, { grammar }) => {
    const found = weekdayOf(wd, grammar)
    return found === 0 ? null : { kind: 'weekday', weekday: found, which, unsure }
  }

const time =
  (shift: number): Meaning =>
  ({ h = '', min, minutes, part }, { grammar }) => {
    const said = numberOf(h, grammar.numbers) || numberOf(h, grammar.ordinals)
    const hour = shift < 0 ? (said === 1 ? 12 : said - 1) : said
    const minute = Number(min ?? minutes ?? (shift + 60) % 60)
    if (hour > 23 || (shift !== 0 && (said < 1 || said > 12))) return null
    const clock = h.startsWith('0') || (min !== undefined && !grammar.twelveHours)
    return { kind: 'time', hour, minute, clock, part: partOf(part, grammar) }
  }

/** Ten past five, five to six: minutes before or after an hour that is told by words. */
const minutesFrom =
  (sign: 1 | -1): Meaning =>
  ({ h = '', minutes = '', part }, { grammar }) => {
    const said = numberOf(h, grammar.numbers) || numberOf(h, grammar.ordinals)
    const minute = numberOf(minutes, grammar.numbers)
    if (said < 1 || said > 23 || minute < 1 || minute > 29) return null
    const hour = sign > 0 ? said : said === 1 ? 12 : said - 1
    return { kind: 'time', hour, minute: sign > 0 ? minute : 60 - minute, clock: false, part: partOf(part, grammar) }
  }

const nthWeekday: Meaning = ({ nth = '', wd = '' }, { grammar }) => {
  const at = grammar.nths.findIndex((form) => is(form, nth))
  const found = weekdayOf(wd, grammar)
  if (at < 0 || found === 0) return null
  return {
    kind: 'repeat',
    repeat: { every: 1, unit: 'month', weekdays: [found], nth: at === 4 ? -1 : at + 1 },
    date: null,
  }
}

/** A week and a half is ten days, a month and a half the month and 15 days. */
function oneAndHalf(today: Day, unit: Unit): Day {
  if (unit === 'year') return addMonths(today, 18)
  return unit === 'month' ? addDays(addMonths(today, 1), 15) : addDays(today, unit === 'week' ? 10 : 2)
}

const date: Meaning = ({ d = '', month = '', y, slash }, { grammar, today, monthFirst }) => {
  const first = numberOf(d, grammar.ordinals)
  const second = monthOf(month, grammar)
  // 5/25 can be read one way round only, whatever the country.
  const swap = slash !== undefined && first <= 12 && (monthFirst || second > 12)
  const [dateNumber, monthNumber] = swap ? [second, first] : [first, second]
  const value =
    y === undefined ? dateFrom(today, monthNumber, dateNumber) : fullDate(Number(y), monthNumber, dateNumber)
  return value === null ? { kind: 'no-such-day' } : day(value)
}

const inMonth =
  (pick: (today: Day, month: number) => Day): Meaning =>
  ({ month = '' }, { grammar, today }) => {
    const found = monthOf(month, grammar)
    return found === 0 ? null : day(pick(today, found))
  }

const startOfNamedMonth = (today: Day, month: number): Day =>
  month === Number(today.slice(5, 7)) ? today : (dateFrom(today, month, 1) ?? today)

/** What each kind of pattern says. Which days the words mean is told in `day-rules.ts`. */
export const MEANINGS: Readonly<Record<MeaningName, Meaning>> = {
  today: (_, { today }) => day(today),
  tomorrow: (_, { today }) => day(addDays(today, 1)),
  'after-tomorrow': (_, { today }) => day(addDays(today, 2)),
  in: ({ n = '', unit = '' }, { grammar, today }) =>
    inUnits(today, numberOf(n, grammar.numbers), unitOf(unit, grammar)),
  'in-one': ({ unit = '' }, { grammar, today }) => inUnits(today, 1, unitOf(unit, grammar)),
  'in-one-and-half': ({ unit = '' }, { grammar, today }) => day(oneAndHalf(today, unitOf(unit, grammar))),
  'in-fortnight': (_, { today }) => inUnits(today, 2, 'week'),
  'in-half-year': (_, { today }) => day(addMonths(today, 6), 'month'),
  weekday: weekday('coming'),
  'this-weekday': weekday('this'),
  'next-weekday': weekday('next'),
  'unsure-weekday': weekday('coming', true),
  'weekday-in-week': ({ wd = '', n = '1' }, { grammar, today }) => {
    const found = weekdayOf(wd, grammar)
    return found === 0 ? null : day(addDays(comingWeekday(today, found), 7 * numberOf(n, grammar.numbers)))
  },
  'next-week': (_, { today }) => day(nextMonday(today), 'week'),
  'week-after-next': (_, { today }) => day(addDays(nextMonday(today), 7), 'week'),
  'next-month': (_, { today }) => day(startOfMonth(addMonths(today, 1)), 'month'),
  'next-year': (_, { today }) => day(`${addYears(today, 1).slice(0, 4)}-01-01`, 'year'),
  'end-of-week': (_, { today }) => day(endOfWeek(today)),
  'end-of-next-week': (_, { today }) => day(addDays(nextMonday(today), 4)),
  'end-of-month': (_, { today }) => day(endOfMonth(today)),
  'end-of-next-month': (_, { today }) => day(endOfMonth(addMonths(today, 1))),
  'end-of-named-month': inMonth(endOfNamedMonth),
  'end-of-year': (_, { today }) => day(`${today.slice(0, 4)}-12-31`),
  'middle-of-month': () => ({ kind: 'day-of-month', date: 15 }),
  'middle-of-next-month': (_, { today }) => day(addDays(startOfMonth(addMonths(today, 1)), 14)),
  'middle-of-named-month': inMonth((today, month) => dateFrom(today, month, 15) ?? today),
  'start-of-month': () => ({ kind: 'day-of-month', date: 1 }),
  'named-month': inMonth(startOfNamedMonth),
  weekend: (_, { today }) => day(weekend(today)),
  'next-weekend': (_, { today }) => day(addDays(nextMonday(today), 5)),
  date,
  'day-of-month': ({ d = '' }, { grammar }) => {
    const found = numberOf(d, grammar.ordinals)
    return found >= 1 && found <= 31 ? { kind: 'day-of-month', date: found } : { kind: 'no-such-day' }
  },
  time: time(0),
  'time-half-past': time(30),
  'time-half-to': time(-30),
  'time-quarter-past': time(15),
  'time-quarter-to': time(-15),
  'time-minutes-past': minutesFrom(1),
  'time-minutes-to': minutesFrom(-1),
  part: ({ part }, { grammar }) => {
    const found = partOf(part, grammar)
    return found === null ? null : { kind: 'part', part: found, day: null }
  },
  'today-part': ({ part }, { grammar, today }) => ({
    kind: 'part',
    part: partOf(part, grammar) ?? 'evening',
    day: today,
  }),
  'tomorrow-part': ({ part }, { grammar, today }) => ({
    kind: 'part',
    part: partOf(part, grammar) ?? 'evening',
    day: addDays(today, 1),
  }),
  every: ({ n = '', unit = '' }, { grammar }) => repeat(numberOf(n, grammar.numbers), unitOf(unit, grammar)),
  'every-one': ({ unit = '' }, { grammar }) => repeat(1, unitOf(unit, grammar)),
  'every-other': ({ unit = '' }, { grammar }) => repeat(2, unitOf(unit, grammar)),
  'every-ordinal': ({ d = '', unit = '' }, { grammar }) => repeat(numberOf(d, grammar.ordinals), unitOf(unit, grammar)),
  fortnightly: () => repeat(2, 'week'),
  'every-nth-weekday': nthWeekday,
  'every-weekday': ({ wd = '' }, { grammar }) => repeat(1, 'week', weekdaysOf(wd, grammar)),
  'every-other-weekday': ({ wd = '' }, { grammar }) => repeat(2, 'week', weekdaysOf(wd, grammar)),
  'every-month-on': ({ d = '' }, { grammar }) => repeat(1, 'month', [], numberOf(d, grammar.ordinals)),
  'working-days': () => repeat(1, 'week', [1, 2, 3, 4, 5]),
  daily: () => repeat(1, 'day'),
  weekly: () => repeat(1, 'week'),
  monthly: () => repeat(1, 'month'),
  quarterly: () => repeat(3, 'month'),
  'half-yearly': () => repeat(6, 'month'),
  yearly: () => repeat(1, 'year'),
}
