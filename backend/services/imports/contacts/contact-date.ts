import type { Day } from '#shared/domain/calendar-date.ts'
import { readDate, yearless, type DateOrder, type ReadDate } from '../date-text.ts'

const timed = /^([\d-]{4,10})[T ]\d{2}.*$/
const noYear = /^--(\d\d)-?(\d\d)?$/
const bad: ReadDate = { kind: 'bad' }

/**
 * A date of a vCard or LDIF: the forms of RFC 6350 §4.3.1 (`19800203`, `1980-02-03`, `--0203`, with a time behind it) and
 * whatever else programs write. A month or a day alone is no date of every year.
 */
export function readContactDate(raw: string, order: DateOrder, today: Day): ReadDate {
  const text = raw.trim().slice(0, 60)
  const day = timed.exec(text)?.[1] ?? text
  const parts = noYear.exec(day)
  if (parts) return parts[2] === undefined ? bad : yearless(Number(parts[1]), Number(parts[2]))
  // 0000 is how some write that the year is not known.
  const zero = /^0000-?(\d\d)-?(\d\d)$/.exec(day)
  if (zero) return zero[1] === '00' ? { kind: 'empty' } : yearless(Number(zero[1]), Number(zero[2]))
  return readDate(day, order, today)
}
