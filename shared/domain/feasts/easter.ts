import { dayFromNumber, type Day } from '../calendar-date.ts'
import { julianDayNumber } from './julian-calendar.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * Easter Sunday of all Orthodox churches of the four countries, those with new-style fixed feasts, too. By the Julian
 * reckoning (Meeus, Astronomical Algorithms, chapter 9), given as a day of the civil calendar: 13 days later, from
 * March 2100 on 14.
 */
export function orthodoxEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const sum = moon + toSunday + 114
  return dayFromNumber(julianDayNumber(year, Math.floor(sum / 31), (sum % 31) + 1))
}

/** Easter Sunday of the Catholic and Protestant churches (Meeus, chapter 8: good for every year of the calendar). */
export function catholicEaster(year: number): Day {
  const golden = year % 19
  const [century, ofCentury] = [Math.floor(year / 100), year % 100]
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451)
  const sum = moon + toSunday - 7 * late + 114
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`
}
