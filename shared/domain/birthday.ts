import { isDay, type Day } from './calendar-date.ts'

/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
export type Birthday = string

/** True for a birthday that exists; `--02-29` does. */
export const isBirthday = (text: string): boolean =>
  text.startsWith('--') ? isDay(`2000-${text.slice(2)}`) : isDay(text)

/** The birthday in a given year: who is born on 29 February has it on the 28th in common years. */
const inYear = (birthday: Birthday, year: number): Day => {
  const day = `${String(year).padStart(4, '0')}-${birthday.slice(-5)}`
  return isDay(day) ? day : `${day.slice(0, 8)}28`
}

/** The first birthday on or after `from`, never before the day of birth itself. */
export const nextOccurrence = (birthday: Birthday, from: Day): Day => {
  const start = birthday.startsWith('--') || birthday < from ? from : birthday
  const year = Number(start.slice(0, 4))
  const thisYear = inYear(birthday, year)
  return thisYear >= start ? thisYear : inYear(birthday, year + 1)
}

/** Completed years on a day; null without a year of birth or before it. */
export const ageOn = (birthday: Birthday, on: Day): number | null => {
  if (birthday.startsWith('--') || on < birthday) return null
  const years = Number(on.slice(0, 4)) - Number(birthday.slice(0, 4))
  return on >= inYear(birthday, Number(on.slice(0, 4))) ? years : years - 1
}
