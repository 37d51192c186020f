/**
 * Which day words mean. The week begins on Monday; no rule gives a day before today:
 * - "Friday" is the first one after today: said on a Friday it is in seven days.
 * - "this Friday" is that of this week, today included; once it has passed, the coming one.
 * - "next Friday" is that of the next calendar week, in all languages: on Wednesday in nine days, on Saturday in six.
 * - "next week" alone is its Monday, "next month" its 1st, "next year" 1 January; "in a week" is seven days from today.
 * - A day without a year is the first one from today on: 5 May said on 6 May is next year's, 29 Feb waits for a leap year.
 * - A day without a month is in the first month that has it: "the 31st" said on 1 April is 31 May.
 * - Middle of the month is the 15th; its beginning the 1st; end of the week is Friday, on Saturday and Sunday Sunday.
 */
import { addDays, addMonths, dayOfWeek, endOfMonth, isDay, startOfMonth, type Day } from '../calendar-date.ts'
import type { Unit } from './grammar.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

/** The first `weekday` (ISO) after `today`. */
export const comingWeekday = (today: Day, weekday: number): Day =>
  addDays(today, ((weekday - dayOfWeek(today) + 6) % 7) + 1)

/** The first one after `today` that is the `nth` of its weekday in its month; -1 = the last one. */
export function nthWeekdayFrom(today: Day, nth: number, weekday: number): Day {
  for (let day = comingWeekday(today, weekday); ; day = addDays(day, 7)) {
    const date = Number(day.slice(8))
    const isNth = nth < 0 ? addDays(day, 7).slice(0, 7) !== day.slice(0, 7) : Math.ceil(date / 7) === nth
    if (isNth) return day
  }
}

/** This week's `weekday`, or the coming one when it has passed. */
export const thisWeekday = (today: Day, weekday: number): Day => addDays(today, (weekday - dayOfWeek(today) + 7) % 7)

/** `weekday` of the week that `day` is in. */
export const weekdayOfWeek = (day: Day, weekday: number): Day => addDays(day, weekday - dayOfWeek(day))

/** Monday after this week. */
export const nextMonday = (today: Day): Day => addDays(weekdayOfWeek(today, 1), 7)

/** `today` moved by `count` units; what the month doesn't have becomes its last day. */
export function later(today: Day, count: number, unit: Unit): Day {
  if (unit === 'day') return addDays(today, count)
  if (unit === 'week') return addDays(today, count * 7)
  return addMonths(today, unit === 'month' ? count : count * 12)
}

/** Day and month without a year. Null when no year has it. Eight years, since 1896–1904 and 2096–2104 leave out a leap year. */
export function dateFrom(today: Day, month: number, date: number): Day | null {
  for (let year = Number(today.slice(0, 4)); year <= Number(today.slice(0, 4)) + 8; year += 1) {
    const day = `${year}-${pad(month)}-${pad(date)}`
    if (isDay(day) && day >= today) return day
  }
  return null
}

/** A day of the month alone. Null for what no month has. */
export function dayOfMonthFrom(today: Day, date: number): Day | null {
  for (let months = 0; months <= 2; months += 1) {
    const day = `${addMonths(startOfMonth(today), months).slice(0, 8)}${pad(date)}`
    if (isDay(day) && day >= today) return day
  }
  return null
}

/** A day with its year, which may be past. Null when there is none. */
export function fullDate(year: number, month: number, date: number): Day | null {
  const day = `${year < 100 ? 2000 + year : year}-${pad(month)}-${pad(date)}`
  return isDay(day) ? day : null
}

/** The end of a month (1–12) that is named without a year. */
export function endOfNamedMonth(today: Day, month: number): Day {
  const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0)
  return endOfMonth(`${year}-${pad(month)}-01`)
}

/** Saturday, on Sunday the next one. */
export const weekend = (today: Day): Day => thisWeekday(today, 6)

/** Friday, on Saturday and Sunday Sunday. */
export const endOfWeek = (today: Day): Day => weekdayOfWeek(today, dayOfWeek(today) <= 5 ? 5 : 7)
