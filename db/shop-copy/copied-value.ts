import { isBirthday } from '#shared/domain/birthday.ts'
import { isDay } from '#shared/domain/calendar-date.ts'
import { MAX_UNIT_PRICE } from '#shared/domain/money.ts'
import type { CopiedValue } from './read-tables.ts'
import type { CopiedColumn } from './table-columns.ts'

/** What the columns of a copy may hold beside what the schema itself refuses. */

const longestText = 100_000
/** Of a mail (backend/services/imports/mail). */
const longestMail = 1_000_000
/** Sums of thousands of these stay whole numbers. */
const largestNumber = MAX_UNIT_PRICE

const uid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/
const isInstant = (text: string) => instant.test(text) && !Number.isNaN(Date.parse(text))
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isMethod = (text: string) => /^(cash|card|transfer|cheque|paypal|credit|other|own-[1-9]\d{0,8})$/.test(text)
const isJson = (form: 'list' | 'object') => (text: string) => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Array.isArray(value) === (form === 'list')
  } catch {
    return false
  }
}
const isChoices = (text: string) => {
  try {
    const value: unknown = JSON.parse(text)
    return (
      Array.isArray(value) &&
      value.every(
        (each: unknown) =>
          typeof each === 'object' &&
          each !== null &&
          ['id', 'name'].every((key) => typeof (each as Record<string, unknown>)[key] === 'string'),
      )
    )
  } catch {
    return false
  }
}

const byName: Readonly<Record<string, (text: string) => boolean>> = {
  uid: (text) => uid.test(text),
  contact_uid: (text) => uid.test(text),
  series_uid: (text) => uid.test(text),
  sha256: (text) => /^[0-9a-f]{64}$/.test(text),
  e164: (text) => /^\+[1-9]\d{3,17}$/.test(text),
  currency: (text) => /^[A-Z]{3}$/.test(text),
  day: isDay,
  time: isTime,
  promised_time: isTime,
  birthday: isBirthday,
  anniversary: isBirthday,
  name_day: isBirthday,
  date: isBirthday,
  method: isMethod,
  choices: isChoices,
  definition: isJson('object'),
  map: isJson('object'),
  headers: isJson('list'),
  people: isJson('object'),
}

function formOf(name: string): ((text: string) => boolean) | null {
  if (Object.hasOwn(byName, name)) return byName[name] ?? null
  if (/_(?:on|day)$/.test(name)) return isDay
  return name.endsWith('_at') ? isInstant : null
}

/** Says whether a value may stand in a column. */
export function valueCheck({ name, type, isNullable }: CopiedColumn): (value: unknown) => value is CopiedValue {
  const form = formOf(name)
  return (value): value is CopiedValue => {
    if (value === null) return isNullable
    if (type === 'TEXT')
      return (
        typeof value === 'string' &&
        value.length <= (name === 'full_text' ? longestMail : longestText) &&
        !value.includes('\0') &&
        value.isWellFormed() &&
        (form === null || form(value))
      )
    if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > largestNumber) return false
    return type === 'REAL' || (Number.isInteger(value) && (name !== 'id' || value > 0))
  }
}
