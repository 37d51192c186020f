// By name: the package's entry would load its three hundred files at every start.
import { addMonths as addMonthsToDate } from 'date-fns/addMonths'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import { UtcDate } from './utc-date.ts'

/** A calendar day `YYYY-MM-DD` (years 1000–9999). Day strings sort as days. */
export type Day = string

const DAY_MS = 86_400_000
const DAY_PATTERN = /^([1-9]\d{3})-(\d\d)-(\d\d)$/

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value))

const fromUtc = (date: Date): Day => {
  const year = date.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('day-out-of-range')
  return `${year}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

/** True for a day that exists: `2024-02-29` yes, `2023-02-29` no. */
export const isDay = (text: string): boolean => {
  const parts = DAY_PATTERN.exec(text)
  if (!parts) return false
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  return date.getUTCMonth() + 1 === Number(parts[2]) && date.getUTCDate() === Number(parts[3])
}

/** Whether a day is one that people write down: beyond these years it is a slip of the keyboard. */
export const isWithinReach = (day: Day): boolean => day >= '1900-01-01' && day <= '2299-12-31'

/** The number that digits of a text say; NaN where one of them isn't a digit. */
const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

/** Days between 0000-03-01, from which eras of 400 years are counted, and 1970-01-01. */
const EPOCH = 719_468
const DAYS_OF_ERA = 146_097

/**
 * Days since 1970-01-01, for arithmetic over many days. Throws a RangeError for what is not a day. Without a Date, which
 * takes ten times as long: a million purchases are asked for. Algorithm: H. Hinnant, "chrono-compatible low-level date
 * algorithms", `days_from_civil`.
 */
export const dayNumber = (day: Day): number => {
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const date = digits(day, 8, 10)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  const number = era * DAYS_OF_ERA + dayOfEra - EPOCH
  if (Number.isNaN(number) || month < 1 || month > 12) throw new RangeError('day-invalid')
  return number
}

/** The inverse of {@link dayNumber} (`civil_from_days`). Throws a RangeError outside the years 1000–9999. */
export const dayFromNumber = (number: number): Day => {
  const days = number + EPOCH
  const era = Math.floor(days / DAYS_OF_ERA)
  const dayOfEra = days - era * DAYS_OF_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('day-out-of-range')
  return `${year}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`
}

const utc = (day: Day): UtcDate => new UtcDate(dayNumber(day) * DAY_MS)

/** `day` moved by whole days, back when negative. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/** `day` moved by whole months; what the month does not have becomes its last day (31 Jan + 1 → 28/29 Feb). */
export const addMonths = (day: Day, months: number): Day => fromUtc(addMonthsToDate(utc(day), months))

/** `day` moved by whole years; 29 Feb becomes 28 Feb in common years. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** `to − from` in days; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const dayOfWeek = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** Sort order of days, for `Array.sort`. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** First day of the month that `day` is in. */
export const startOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`

/** Last day of the month that `day` is in. */
export const endOfMonth = (day: Day): Day => fromUtc(lastDayOfMonth(utc(day)))

const zoneFormatters = new Map<string, Intl.DateTimeFormat>()

/** Building a DateTimeFormat costs some 50 µs, so one is kept for each zone that was asked for. */
const formattedParts = (timeZone: string, instantMs: number): Readonly<Record<string, string>> => {
  let formatter = zoneFormatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    zoneFormatters.set(timeZone, formatter)
  }
  return Object.fromEntries(formatter.formatToParts(instantMs).map((part) => [part.type, part.value]))
}

/** Before, some zones were seconds away from the whole minute. */
const wholeMinutesFromMs = Date.UTC(1973, 0, 1)
let lastParts: {
  readonly timeZone: string
  readonly minute: number
  readonly parts: Readonly<Record<string, string>>
} | null = null

/** One act asks for today and for the time again and again: the minute that was asked for last is remembered. */
const zoneParts = (timeZone: string, instantMs: number): Readonly<Record<string, string>> => {
  if (!(instantMs >= wholeMinutesFromMs)) return formattedParts(timeZone, instantMs)
  const minute = Math.floor(instantMs / 60_000)
  if (lastParts?.timeZone !== timeZone || lastParts.minute !== minute)
    lastParts = { timeZone, minute, parts: formattedParts(timeZone, instantMs) }
  return lastParts.parts
}

/** The day it is in an IANA time zone at an instant (ms since 1970). Throws a RangeError for an unknown zone. */
export const todayIn = (timeZone: string, instantMs: number): Day => {
  const { year, month, day } = zoneParts(timeZone, instantMs)
  return `${year}-${month}-${day}`
}

/** Day and wall-clock time of an instant at once: half the work for those who need both. */
export const momentIn = (timeZone: string, instantMs: number): { readonly day: Day; readonly time: string } => {
  const { year, month, day, hour, minute } = zoneParts(timeZone, instantMs)
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` }
}

/** Wall-clock time `HH:MM` in an IANA time zone at an instant (ms since 1970). */
export const timeIn = (timeZone: string, instantMs: number): string => {
  const { hour, minute } = zoneParts(timeZone, instantMs)
  return `${hour}:${minute}`
}

const minuteMs = 60_000

/**
 * The instant (ms since 1970) of a wall-clock time `HH:MM` on a day in an IANA time zone: the first of two where clocks go
 * back, an hour beside it where they skip it.
 */
export const instantIn = (timeZone: string, day: Day, time: string): number => {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  let at = wanted
  // Once for the zone's offset, once more where the clocks were changed in between.
  for (let step = 0; step < 2; step += 1) {
    const { year, month, day: shown, hour, minute } = zoneParts(timeZone, at)
    const wall = Date.parse(`${year}-${month}-${shown}T${hour}:${minute}:00Z`)
    at -= Math.round((wall - wanted) / minuteMs) * minuteMs
  }
  return at
}

/** The instant (ms since 1970) at which a day begins in an IANA time zone. */
export const startOfDayIn = (timeZone: string, day: Day): number => instantIn(timeZone, day, '00:00')
