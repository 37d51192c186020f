import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayOfWeek, daysBetween, type Day } from '../calendar-date.ts'
import { catholicEaster, orthodoxEaster } from './easter.ts'
import { julianDayNumber } from './julian-calendar.ts'

const years = Array.from({ length: 101 }, (_, index) => 2000 + index)

/** Year, Catholic, Orthodox, as calendars print them. */
const published: readonly (readonly [number, string, string])[] = [
  [2000, '04-23', '04-30'],
  [2001, '04-15', '04-15'],
  [2002, '03-31', '05-05'],
  [2003, '04-20', '04-27'],
  [2004, '04-11', '04-11'],
  [2005, '03-27', '05-01'],
  [2006, '04-16', '04-23'],
  [2007, '04-08', '04-08'],
  [2008, '03-23', '04-27'],
  [2009, '04-12', '04-19'],
  [2010, '04-04', '04-04'],
  [2011, '04-24', '04-24'],
  [2012, '04-08', '04-15'],
  [2013, '03-31', '05-05'],
  [2014, '04-20', '04-20'],
  [2015, '04-05', '04-12'],
  [2016, '03-27', '05-01'],
  [2017, '04-16', '04-16'],
  [2018, '04-01', '04-08'],
  [2019, '04-21', '04-28'],
  [2020, '04-12', '04-19'],
  [2021, '04-04', '05-02'],
  [2022, '04-17', '04-24'],
  [2023, '04-09', '04-16'],
  [2024, '03-31', '05-05'],
  [2025, '04-20', '04-20'],
  [2026, '04-05', '04-12'],
  [2027, '03-28', '05-02'],
  [2028, '04-16', '04-16'],
  [2029, '04-01', '04-08'],
  [2030, '04-21', '04-28'],
  [2031, '04-13', '04-13'],
  [2032, '03-28', '05-02'],
  [2033, '04-17', '04-24'],
  [2034, '04-09', '04-09'],
  [2035, '03-25', '04-29'],
  [2036, '04-13', '04-20'],
  [2037, '04-05', '04-05'],
  [2038, '04-25', '04-25'],
  [2100, '03-28', '05-02'],
]

/** Full moons by the golden number 1–19, as prayer books print them: Gregorian for 1900–2199, Julian for ever. */
const gregorianMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'
const julianMoons =
  '04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-18 04-07 03-27 04-15 04-04 03-24 04-12 04-01 03-21 04-09 03-29 04-17'

const moonOf = (table: string, year: number): string => table.split(' ')[year % 19] ?? ''
const sundayAfter = (day: Day): Day => addDays(day, 7 - (dayOfWeek(day) % 7))

describe('Easter', () => {
  it.each(published)('of %i is on the published days', (year, western, eastern) => {
    expect([catholicEaster(year), orthodoxEaster(year)]).toEqual([`${year}-${western}`, `${year}-${eastern}`])
  })

  it('is the Sunday after the full moon of the printed tables in every year', () => {
    for (const year of Array.from({ length: 300 }, (_, index) => 1900 + index)) {
      expect(catholicEaster(year)).toBe(sundayAfter(`${year}-${moonOf(gregorianMoons, year)}`))
      const [month = 0, day = 0] = moonOf(julianMoons, year).split('-').map(Number)
      expect(orthodoxEaster(year)).toBe(sundayAfter(dayFromNumber(julianDayNumber(year, month, day))))
    }
  })

  it('is a Sunday in spring, the Orthodox one together with the Catholic one or one, four or five weeks later', () => {
    const apart = new Set<number>()
    for (const year of years) {
      const [western, eastern] = [catholicEaster(year), orthodoxEaster(year)]
      expect([dayOfWeek(western), dayOfWeek(eastern)]).toEqual([7, 7])
      expect(western >= `${year}-03-22` && western <= `${year}-04-25`).toBe(true)
      expect(eastern >= `${year}-04-04` && eastern <= `${year}-05-08`).toBe(true)
      apart.add(daysBetween(western, eastern))
    }
    expect([...apart].sort((a, b) => a - b)).toEqual([0, 7, 28, 35])
  })
})
