/**
 * Repetitions that "every n days, weeks, months or years" can't say, as RRULE values of RFC 5545 (first Monday, last day
 * of the month, Monday and Friday, five times). ical.js works the days out.
 */
import ICAL from 'ical.js'
import { dayOfWeek, endOfMonth, type Day } from './calendar-date.ts'
import type { Recurrence } from './recurrence.ts'
import { everyPart, readRepeatParts, writeRepeatParts, type RepeatFrequency, type RepeatParts } from './repeat-parts.ts'

/** Steps of ical.js in which the next day must come up: 130 years of days. */
const MOST_STEPS = 50_000
/** Days that don't fit in a row, after which none ever will: ical.js runs over 30 February to 2 March. */
const MOST_MISFITS = 400
const LAST_DAY: Day = '2399-12-31'

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const
const MOST_EVERY = 99

/** The simple repetition that says the same as a rule; null where none does. */
export function simpleRepeat(parts: RepeatParts): Recurrence | null {
  const { frequency, interval } = parts
  const isPlain = writeRepeatParts(parts) === writeRepeatParts({ ...bare(parts), count: null, until: null })
  return isPlain && interval <= MOST_EVERY ? { every: interval, unit: units[frequency] } : null
}

const frequencies: Readonly<Record<Recurrence['unit'], RepeatFrequency>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
}

/** A simple repetition taken apart as a rule. */
export const everyParts = ({ every, unit }: Recurrence): RepeatParts => everyPart(frequencies[unit], every)

const bare = (parts: RepeatParts): RepeatParts => ({
  ...parts,
  weekdays: [],
  monthDays: [],
  months: [],
  position: null,
})

/**
 * The rule as it is kept from its first day on. What months don't have becomes their last day, as everywhere here: a plain
 * monthly rule from a 31st means the end of the month, a yearly one from 29 February the end of February.
 */
export function ruleFrom(parts: RepeatParts, first: Day): RepeatParts {
  if (writeRepeatParts(parts) !== writeRepeatParts(bare(parts))) return parts
  if (parts.frequency === 'MONTHLY' && first.endsWith('-31')) return { ...parts, monthDays: [-1] }
  if (parts.frequency === 'YEARLY' && first.endsWith('-02-29')) return { ...parts, months: [2], monthDays: [-1] }
  return parts
}

/** ical.js lets days through that a year doesn't have. */
function fits({ months, monthDays, weekdays }: RepeatParts, day: Day): boolean {
  const date = Number(day.slice(8))
  const length = Number(endOfMonth(day).slice(8))
  return (
    (months.length === 0 || months.includes(Number(day.slice(5, 7)))) &&
    (monthDays.length === 0 || monthDays.includes(date) || monthDays.includes(date - length - 1)) &&
    (weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === dayOfWeek(day)))
  )
}

/**
 * Days of a rule by ical.js. It throws for weekdays together with days of the month that the first month doesn't have on
 * such a weekday: then it is asked for the weekdays alone, and `fits` leaves the others out.
 */
function iterate(parts: RepeatParts, from: Day) {
  const isBoth = parts.weekdays.length > 0 && parts.position === null
  const asked = { ...parts, count: null, until: null, monthDays: isBoth ? [] : parts.monthDays }
  return ICAL.Recur.fromString(writeRepeatParts(asked)).iterator(ICAL.Time.fromDateString(from))
}

/** Whether a rule that begins on a day has it as its first. */
export function isDayOfRule(parts: RepeatParts, day: Day): boolean {
  const first = iterate(parts, day).next() as ICAL.Time | null
  return first?.toString() === day && fits(parts, day)
}

/** A day of a rule, and what is left of the rule from that day on. */
export type RuleDay = { readonly on: Day; readonly parts: RepeatParts }

/**
 * The first day of a rule that is later than `after`: what was missed isn't made up for, but counts.
 * @param from the day of the rule that the last one stood for, also where it was put off
 * @returns null when the rule has no day any more
 */
export function nextByRule(parts: RepeatParts, from: Day, after: Day): RuleDay | null {
  const days = iterate(parts, from)
  let passed = 0
  let misfits = 0
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const found = days.next() as ICAL.Time | null
    const on = found?.toString()
    if (on === undefined || on > (parts.until ?? LAST_DAY)) return null
    misfits = fits(parts, on) ? 0 : misfits + 1
    if (misfits > MOST_MISFITS) return null
    if (misfits > 0 || on <= from) continue
    passed += 1
    if (parts.count !== null && passed >= parts.count) return null
    if (on > after) return { on, parts: { ...parts, count: parts.count === null ? null : parts.count - passed } }
  }
  return null
}

/** Why a rule can't be kept: it is none, or it never comes again after its first day; null where it can. */
export function ruleProblem(rule: string, first: Day): 'repeat-rule' | 'repeat-never' | null {
  const parts = readRepeatParts(rule)
  if (parts === null) return 'repeat-rule'
  try {
    return nextByRule(ruleFrom(parts, first), first, first) === null ? 'repeat-never' : null
  } catch {
    // ical.js throws for rules whose parts exclude each other.
    return 'repeat-never'
  }
}
