import { isDay, type Day } from '#shared/domain/calendar-date.ts'
import type { ImportOptions } from '#shared/contract/imports.ts'

const numbers = /^\s*(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:\D.*)?$/

/** The day that three numbers stand for in this order, to show by example what a date means; null for other texts. */
export function dayAsRead(text: string, order: NonNullable<ImportOptions['dateOrder']>): Day | null {
  const found = numbers.exec(text)
  if (found === null) return null
  const [, a = '', b = '', c = ''] = found
  const isYearFirst = a.length === 4 || order === 'ymd'
  const [year, month, day] = isYearFirst ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a]
  // Two digits of a year may mean two centuries: the engine decides that, not the preview.
  if (year.length !== 4) return null
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(read) ? read : null
}
