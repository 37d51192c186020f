import { dayFromNumber, dayNumber, type Day } from '../calendar-date.ts'

/** `MM-DD`. */
export type MonthDay = string

/** Days from the beginning of the count of astronomers to 1970-01-01. */
const countUntil1970 = 2_440_588

/** The number (days since 1970-01-01, as `dayNumber`) of a date of the Julian calendar. */
export function julianDayNumber(year: number, month: number, day: number): number {
  // Years begin in March here, so that the leap day is the last one.
  const [y, m] = month > 2 ? [year + 4800, month - 3] : [year + 4799, month + 9]
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32_083 - countUntil1970
}

/** From this Julian date on, a feast falls into the next civil year. */
const overNewYear = '12-19'

/**
 * The day of the civil year `year` on which a date of the Julian calendar falls: 13 days later, from March 2100 on 14.
 * 29 February is kept on the 28th in years that don't have it.
 */
export function julianDay(date: MonthDay, year: number): Day {
  const julianYear = date >= overNewYear ? year - 1 : year
  const [month, day] = [Number(date.slice(0, 2)), Number(date.slice(3))]
  const kept = date === '02-29' && julianYear % 4 !== 0 ? 28 : day
  return dayFromNumber(julianDayNumber(julianYear, month, kept))
}

/**
 * As {@link julianDay}, for a date written as wall calendars show it in a common year of 1900–2099 (Christmas `01-07`).
 * It isn't the same day every year: what is on 1–13 March then is a day earlier in leap years, and from March 2100 on
 * all of them are a day later.
 */
export const oldStyleDay = (date: MonthDay, year: number): Day =>
  julianDay(dayFromNumber(dayNumber(`2001-${date}`) - 13).slice(5), year)
