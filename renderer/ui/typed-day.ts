import { addDays, addYears, isDay, type Day } from '#shared/domain/calendar-date.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'

/** Which of day and month comes first where that language is spoken: found from how it writes a known day. */
const monthComesFirst = (language: AppLanguage, country: string): boolean => {
  const sample = formatDay('2001-12-31', language, 'short', country)
  return sample.indexOf('12') < sample.indexOf('31')
}

/**
 * A day as people type it: `5.3.2026`, `5/3/26`, `5 3` (this year), `5` (this month), `2026-03-05`, and `+3` for days
 * from today. Null for anything else.
 */
export function parseTypedDay(text: string, today: Day, language: AppLanguage, country: string): Day | null {
  const trimmed = text.trim()
  const ahead = /^([+-]\d{1,4})$/.exec(trimmed)?.[1]
  if (ahead !== undefined) return addDays(today, Number(ahead))
  const parts = trimmed.split(/[\s./\\-]+/).filter((part) => part !== '')
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null
  const [first = '', second = today.slice(5, 7), third] = parts
  if (first.length === 4) return joined(first, second, third ?? '1')
  const [day, month] = parts.length > 1 && monthComesFirst(language, country) ? [second, first] : [first, second]
  return joined(fullYear(third, today), month, day)
}

/** Two digits are the nearest such year that is at most ten years ahead. */
function fullYear(text: string | undefined, today: Day): string {
  if (text === undefined) return today.slice(0, 4)
  if (text.length > 2) return text
  const year = `${today.slice(0, 2)}${text.padStart(2, '0')}`
  return year > addYears(today, 10).slice(0, 4) ? String(Number(year) - 100) : year
}

function joined(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}
