import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, isBirthday, nextOccurrence } from './birthday.ts'
import { addDays, dayFromNumber, daysBetween } from './calendar-date.ts'

describe('birthdays', () => {
  it('may lack the year', () => {
    for (const text of ['1980-02-03', '--02-03', '--02-29', '2024-02-29']) expect(isBirthday(text)).toBe(true)
    for (const text of ['--02-30', '--13-01', '02-03', '2023-02-29', '--2-3', '']) expect(isBirthday(text)).toBe(false)
  })

  it('come on the day itself, else next year', () => {
    expect(nextOccurrence('1980-02-03', '2026-02-03')).toBe('2026-02-03')
    expect(nextOccurrence('1980-02-03', '2026-02-04')).toBe('2027-02-03')
    expect(nextOccurrence('--12-31', '2026-12-31')).toBe('2026-12-31')
  })

  it('of 29 February are on the 28th in common years', () => {
    expect(nextOccurrence('2000-02-29', '2026-01-01')).toBe('2026-02-28')
    expect(nextOccurrence('2000-02-29', '2028-01-01')).toBe('2028-02-29')
    expect(nextOccurrence('2000-02-29', '2027-03-01')).toBe('2028-02-29')
    expect(ageOn('2000-02-29', '2026-02-27')).toBe(25)
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(26)
  })

  it('of 29 February are on the last day of February in every year of 2000–2100', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
      const day = `${year}-02-${isLeap ? '29' : '28'}`
      expect(nextOccurrence('1996-02-29', `${year}-01-01`)).toBe(day)
      expect(nextOccurrence('--02-29', day)).toBe(day)
      expect(ageOn('1996-02-29', day)).toBe(year - 1996)
      expect(ageOn('1996-02-29', addDays(day, -1))).toBe(year - 1997)
    }
    expect(nextOccurrence('--02-29', '2100-01-01')).toBe('2100-02-28')
  })

  it('of all other days are on their own date in every year', () => {
    for (let year = 2000; year <= 2100; year += 1)
      for (const date of ['01-01', '02-28', '03-01', '12-31'])
        expect(nextOccurrence(`1960-${date}`, `${year}-01-01`)).toBe(`${year}-${date}`)
  })

  it('are never more than a leap year away', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)
    fc.assert(
      fc.property(days, days, (born, from) => {
        const away = daysBetween(from, nextOccurrence(`--${born.slice(5)}`, from))
        expect(away >= 0 && away <= 366).toBe(true)
      }),
    )
  })

  it('tell the age in completed years', () => {
    expect(ageOn('1980-02-03', '2026-02-02')).toBe(45)
    expect(ageOn('1980-02-03', '2026-02-03')).toBe(46)
    expect(ageOn('--02-03', '2026-02-03')).toBeNull()
    expect(ageOn('2030-01-01', '2026-02-03')).toBeNull()
  })
})
