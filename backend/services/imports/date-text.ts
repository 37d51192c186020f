import { dayFromNumber, isDay, type Day } from '#shared/domain/calendar-date.ts'
import { foldHeader } from './columns/header-fold.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** What was read: a day of the calendar (years 1000–9999), one without its year (`--MM-DD`), nothing, or no date. */
export type ReadDate =
  | { readonly kind: 'day'; readonly day: Day; readonly time: string | null }
  | { readonly kind: 'yearless'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad' }

export type DateEvidence = { dmy: number; mdy: number; ymd: number; ambiguous: number; dotted: number }
export const newDateEvidence = (): DateEvidence => ({ dmy: 0, mdy: 0, ymd: 0, ambiguous: 0, dotted: 0 })

const LONGEST = 48
const numeric = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?(?:[T,\s]\s*(.+))?$/
const compact = /^(\d{4})(\d\d)(\d\d)$/
const noYear = /^(?:--(\d\d)-?(\d\d)|(\d{1,2})([./])(\d{1,2})\.?)$/
const dayFirst =
  /^(\d{1,2})\.?[\s/-]*(?:de\s+)?(\p{L}{3,12})\.?,?[\s/-]+(?:de\s+)?(\d{4}|\d{2})\.?(?:\s*г\.?|\s*god\.?)?(?:[,\s]\s*(\d.*))?$/u
const monthFirst =
  /^(\p{L}{3,12})\.?[\s/-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+(\d{4}|\d{2})(?:[,\s]\s*(?:at\s+)?(\d.*))?$/u
/** `Tue, 4 Mar 2026`: the day of the week says nothing more. */
const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|joi|vin|s[aâ]m|dum|пн|вт|ср|чт|пт|сб|вс|пон|суб|нед|pon|uto|sre|[cč]et|pet|sub|ned)\p{L}*\.?,?\s+(?=\d{1,4}[./-]\d|\d{1,2}\.?[\s-]\s*\p{L}|\p{L}{3,12}\.?\s+\d)/iu
const clock = /^(\d{1,2})[:.](\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?\s*(am|pm)?\s*(?:z|[a-z]{3,4}|[+-]\d\d(?::?\d\d)?)?$/i

/** Month names of our languages by their first three letters, folded. */
const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan ian янв јан',
    'feb фев',
    'mar мар',
    'apr апр',
    'may mai maj маи мая мај',
    'jun iun июн јун',
    'jul iul июл јул',
    'aug avg авг',
    'sep сен сеп',
    'oct okt окт',
    'nov noi ноя нов',
    'dec dez дек',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

const pad = (value: number): string => String(value).padStart(2, '0')

/** `14:05`, `2:05 PM`, `09:30:00` → `HH:MM`; null for other text. */
export const readTime = (text: string): string | null => {
  const parts = clock.exec(text.trim())
  if (!parts) return null
  const half = parts[3]?.toLowerCase()
  const hour = (Number(parts[1]) % (half ? 12 : 100)) + (half === 'pm' ? 12 : 0)
  const minute = Number(parts[2])
  return hour > 23 || minute > 59 ? null : `${pad(hour)}:${pad(minute)}`
}

/** Two digits mean the latest such year that is not after `today`'s. */
const fullYear = (digits: string, today: Day): number => {
  const year = Number(digits)
  if (digits.length > 2) return year
  const now = Number(today.slice(0, 4))
  const guess = now - (now % 100) + year
  return guess > now ? guess - 100 : guess
}

const dayOf = (year: number, month: number, day: number, time: string | null): ReadDate => {
  // 0/0/00 is how Outlook writes no date; 1/1/4501 and 1601 are its inner "none", 30 and 31 December 1899 those of
  // Access and Excel.
  if ((month === 0 && day === 0) || year === 4501 || year === 1601) return { kind: 'empty' }
  if ((year === 1899 && month === 12 && day >= 30) || (year === 1900 && month === 1 && day === 0))
    return { kind: 'empty' }
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  // Apple and Android write 1604 for a date whose year is not known.
  if (year === 1604) return yearless(month, day)
  return isDay(text) ? { kind: 'day', day: text, time } : { kind: 'bad' }
}

/** `--MM-DD` where the day exists in a leap year. */
export const yearless = (month: number, day: number): ReadDate => {
  const text = `${pad(month)}-${pad(day)}`
  return isDay(`2000-${text}`) ? { kind: 'yearless', date: `--${text}` } : { kind: 'bad' }
}

const inOrder = (a: string, b: string, c: string, order: DateOrder): readonly [string, string, string] => {
  if (a.length > 2 || (order === 'ymd' && c.length <= 2)) return [a, b, c]
  return order === 'mdy' ? [c, a, b] : [c, b, a]
}

/** Reads one date. `order` decides only what the text leaves open; a year of four digits in front is always first. */
export const readDate = (raw: string, order: DateOrder, today: Day): ReadDate => {
  const text = raw.trim().replace(weekday, '')
  if (text === '' || /^[-–.\s/0]*$/.test(text)) return { kind: 'empty' }
  if (text.length > LONGEST) return { kind: 'bad' }
  const parts = numeric.exec(text)
  if (parts) {
    const [, a = '', separator = '', b = '', c = '', rest] = parts
    if (Number(a) === 0 && Number(b) === 0) return { kind: 'empty' }
    if (a.length === 3 || c.length === 3) return { kind: 'bad' }
    const time = rest === undefined ? null : readTime(rest)
    // No country writes month.day.year with dots.
    const [year, month, day] = inOrder(a, b, c, separator === '.' && order === 'mdy' ? 'dmy' : order)
    return dayOf(fullYear(year, today), Number(month), Number(day), time)
  }
  const joined = compact.exec(text)
  if (joined) return dayOf(Number(joined[1]), Number(joined[2]), Number(joined[3]), null)
  const short = noYear.exec(text)
  if (short) {
    if (short[1] !== undefined) return yearless(Number(short[1]), Number(short[2]))
    const swap = order === 'mdy' && short[4] === '/'
    return yearless(Number(short[swap ? 3 : 5]), Number(short[swap ? 5 : 3]))
  }
  const named = dayFirst.exec(text)
  const american = monthFirst.exec(text)
  const month = months[foldHeader(named?.[2] ?? american?.[1] ?? '').slice(0, 3)]
  if (month === undefined) return { kind: 'bad' }
  const time = readTime(named?.[4] ?? american?.[4] ?? '')
  if (named) return dayOf(fullYear(named[3] ?? '', today), month, Number(named[1]), time)
  return american ? dayOf(fullYear(american[3] ?? '', today), month, Number(american[2]), time) : { kind: 'bad' }
}

/** Days since 30 December 1899 with the time of day as fraction, from 1955 on: fewer digits could be anything. */
const serial = /^([2-9]\d{4})(?:[.,](\d{1,15}))?$/
const SERIAL_OF_1970 = 25_569

/**
 * Reads a date that a spreadsheet has written as its bare number (46086.42), or null. Only for columns that hold dates
 * of the present: a birthday of five digits may be a telephone extension just as well.
 */
export const readSerial = (raw: string): { readonly day: Day; readonly time: string | null } | null => {
  const parts = serial.exec(raw.trim())
  if (!parts) return null
  const minutes = Math.floor(Number(`0.${parts[2] ?? '0'}`) * 1440 + 0.01)
  const time = parts[2] === undefined ? null : `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  return { day: dayFromNumber(Number(parts[1]) - SERIAL_OF_1970), time }
}

/** A birthday or anniversary that a spreadsheet has written as its bare number: from 1927 on, five digits alone. */
export const readYearlyDate = (raw: string, order: DateOrder, today: Day): ReadDate => {
  const read = readDate(raw, order, today)
  const bare = read.kind === 'bad' ? /^([1-4]\d{4})(?:[.,]0+)?$/.exec(raw.trim())?.[1] : undefined
  return bare === undefined ? read : { kind: 'day', day: dayFromNumber(Number(bare) - SERIAL_OF_1970), time: null }
}

const zoned = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(?:([+-]\d\d):?(\d\d)|Z|UTC)$/

/** A moment with its zone, as web shops write it, as day and time of the shop; null for any other text. */
export const readMoment = (raw: string, timeZone: string): { readonly day: Day; readonly time: string } | null => {
  const [, day, clockText, hours, minutes] = zoned.exec(raw.trim().slice(0, LONGEST)) ?? []
  if (day === undefined || clockText === undefined) return null
  const at = Date.parse(`${day}T${clockText}${hours === undefined ? 'Z' : `${hours}:${minutes ?? '00'}`}`)
  if (Number.isNaN(at)) return null
  const local = new Date(at).toLocaleString('sv-SE', { timeZone })
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The same for the cell of a column, whose header may tell the zone: `Created date (UTC)`. */
export const readColumnMoment = (raw: string, header: string, timeZone: string | undefined) =>
  timeZone === undefined ? null : readMoment(/\butc\b/i.test(header) ? `${raw.trim()}Z` : raw, timeZone)

/** Counts what one cell says about the order of day, month and year. */
export const countDate = (evidence: DateEvidence, raw: string): void => {
  const parts = raw.length > LONGEST ? null : numeric.exec(raw.trim())
  if (!parts) {
    if (raw.length === 8 && compact.test(raw)) evidence.ymd += 1
    return
  }
  if (parts[1]?.length === 3 || parts[4]?.length === 3) return
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (a === 0 && b === 0) return
  if ((parts[1] ?? '').length === 4 || a > 31) evidence.ymd += 1
  else if (a > 12 && a <= 31 && b <= 12) {
    // 25/03/04 is day first; only years below 32 could also stand in front, and no one writes them so.
    evidence.dmy += 1
  } else if (b > 12 && b <= 31 && a <= 12) evidence.mdy += 1
  else if (parts[2] === '.') evidence.dotted += 1
  else if (a <= 12 && b <= 12 && a > 0 && b > 0 && (a !== b || c < 32)) evidence.ambiguous += 1
}

const yearFirstCountries = new Set(['HU', 'LT', 'SE', 'JP', 'CN', 'KR', 'TW', 'MN'])

/** The order of a country, or of the language where no country is set. */
export const defaultDateOrder = (locale: string, country: string | null): DateOrder => {
  const place = country ?? /-([A-Z]{2})\b/.exec(locale)?.[1] ?? null
  if (place === 'US' || place === 'PH' || (place === null && /^en\b/.test(locale))) return 'mdy'
  return place !== null && yearFirstCountries.has(place) ? 'ymd' : 'dmy'
}

/** One order for the whole file, by its most telling rows; ambiguous where no row decides between day and month. */
export const decideDateOrder = (
  evidence: DateEvidence,
  fallback: DateOrder,
): { readonly order: DateOrder; readonly ambiguous: boolean } => {
  const { dmy, mdy, ymd, dotted, ambiguous } = evidence
  if (dmy > 0 || mdy > 0) return { order: dmy >= mdy ? 'dmy' : 'mdy', ambiguous: false }
  if (ambiguous === 0)
    return { order: ymd > 0 && dotted === 0 ? 'ymd' : dotted > 0 ? 'dmy' : fallback, ambiguous: false }
  if (dotted > 0) return { order: 'dmy', ambiguous: false }
  return { order: fallback === 'ymd' ? 'dmy' : fallback, ambiguous: true }
}
