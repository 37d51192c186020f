import { isDay, type Day } from './calendar-date.ts'

export const REPEAT_FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type RepeatFrequency = (typeof REPEAT_FREQUENCIES)[number]

/** Monday first, as RFC 5545 writes them. */
export const RULE_WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A weekday of a rule: ISO number, and of a month or year which one (1 first, −1 last); null = each. */
export type RuleWeekday = { readonly nth: number | null; readonly weekday: number }

/** A repetition as RFC 5545 takes it apart, as far as days need it: hours and minutes are none of a follow-up's rule. */
export type RepeatParts = {
  readonly frequency: RepeatFrequency
  readonly interval: number
  readonly weekdays: readonly RuleWeekday[]
  /** 1–31; −1 is the last day. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** Which of the days that fit: the last working day is −1 of Monday to Friday. */
  readonly position: number | null
  readonly count: number | null
  readonly until: Day | null
}

export const everyPart = (frequency: RepeatFrequency, interval = 1): RepeatParts => ({
  frequency,
  interval,
  weekdays: [],
  monthDays: [],
  months: [],
  position: null,
  count: null,
  until: null,
})

const MOST_INTERVAL = 999
const MOST_COUNT = 9999

/** What a rule of each frequency may name. Others mean nothing for days, or make ical.js search without end. */
const allowed: Readonly<Record<RepeatFrequency, readonly string[]>> = {
  DAILY: ['BYDAY'],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
}
const always = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']

const list = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split(','))

/** A whole number between two bounds, null for anything else and for 0. */
function whole(text: string, least: number, most: number): number | null {
  const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : 0
  return number !== 0 && number >= least && number <= most ? number : null
}

function numbers(text: string | undefined, least: number, most: number): readonly number[] | null {
  const read = list(text).map((part) => whole(part, least, most))
  return read.every((number) => number !== null) ? read : null
}

function weekdaysOf(text: string | undefined, frequency: RepeatFrequency): readonly RuleWeekday[] | null {
  const most = frequency === 'MONTHLY' || frequency === 'YEARLY' ? 5 : 0
  const read = list(text).map((part): RuleWeekday | null => {
    const [, which = '', name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(part) ?? []
    const weekday = RULE_WEEKDAYS.findIndex((code) => code === name) + 1
    const nth = which === '' ? null : whole(which, -most, most)
    return weekday === 0 || (which !== '' && nth === null) ? null : { nth, weekday }
  })
  return read.every((part) => part !== null) ? read : null
}

/** The day of an UNTIL, with or without an hour; null for what is none. */
function untilOf(text: string): Day | null {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/.exec(text) ?? []
  const day = `${year}-${month}-${date}`
  return isDay(day) ? day : null
}

/** Takes the value of an RRULE apart. Null for what is none, or names what a follow-up can't keep to (hours, week numbers). */
export function readRepeatParts(rule: string): RepeatParts | null {
  const fields = rule
    .toUpperCase()
    .split(';')
    .map((field) => field.split('='))
  const named = new Map(fields.map(([name = '', value = '']) => [name, value]))
  if (named.size < fields.length || fields.some((field) => field.length !== 2 || field[1] === '')) return null
  const frequency = REPEAT_FREQUENCIES.find((code) => code === named.get('FREQ'))
  if (frequency === undefined) return null
  if ([...named.keys()].some((name) => !always.includes(name) && !allowed[frequency].includes(name))) return null
  // The week of a shop begins on Monday.
  if ((named.get('WKST') ?? 'MO') !== 'MO') return null
  const interval = whole(named.get('INTERVAL') ?? '1', 1, MOST_INTERVAL)
  const weekdays = weekdaysOf(named.get('BYDAY'), frequency)
  const monthDays = numbers(named.get('BYMONTHDAY'), -31, 31)
  const months = numbers(named.get('BYMONTH'), 1, 12)
  const [setPosition, count, until] = [named.get('BYSETPOS'), named.get('COUNT'), named.get('UNTIL')]
  const position = setPosition === undefined ? null : whole(setPosition, -366, 366)
  const counted = count === undefined ? null : whole(count, 1, MOST_COUNT)
  const last = until === undefined ? null : untilOf(until)
  if (interval === null || weekdays === null || monthDays === null || months === null) return null
  if ((setPosition !== undefined && position === null) || (count !== undefined && counted === null)) return null
  if ((until !== undefined && last === null) || (count !== undefined && until !== undefined)) return null
  // ical.js picks wrong days of a month by position, and looks for ever for a weekday that a number of days never meets.
  if (position !== null && (weekdays.length === 0 || monthDays.length > 0)) return null
  if (frequency === 'DAILY' && weekdays.length > 0 && interval > 1) return null
  return { frequency, interval, weekdays, monthDays, months, position, count: counted, until: last }
}

/** The value of an RRULE, always written the same way. */
export function writeRepeatParts(parts: RepeatParts): string {
  const weekdays = parts.weekdays.map(({ nth, weekday }) => `${nth ?? ''}${RULE_WEEKDAYS[weekday - 1] ?? ''}`)
  const fields: readonly (readonly [string, string | number | null])[] = [
    ['FREQ', parts.frequency],
    ['INTERVAL', parts.interval === 1 ? null : parts.interval],
    ['BYMONTH', parts.months.join(',')],
    ['BYMONTHDAY', parts.monthDays.join(',')],
    ['BYDAY', weekdays.join(',')],
    ['BYSETPOS', parts.position],
    ['COUNT', parts.count],
    ['UNTIL', parts.until?.replaceAll('-', '') ?? null],
  ]
  return fields
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
}
