import { describe, expect, it } from 'vitest'
import { isDay, dayOfWeek, type Day } from '../calendar-date.ts'
import { FEAST_COUNTRIES, FEAST_TRADITIONS } from './feast.ts'
import {
  FEAST_CODES,
  feastDay,
  feastsBetween,
  feastsOfYear,
  isFeastCode,
  usualTraditions,
  type FeastCode,
} from './feasts.ts'
import { julianDay, oldStyleDay } from './julian-calendar.ts'
import { weekBeforeLastYear } from './week-before.ts'

const romania = { country: 'RO', traditions: usualTraditions.RO } as const
const moldova = { country: 'MD', traditions: usualTraditions.MD } as const
const russia = { country: 'RU', traditions: usualTraditions.RU } as const
const serbia = { country: 'RS', traditions: usualTraditions.RS } as const
const codesOf = (feasts: readonly { readonly code: FeastCode }[]) => feasts.map(({ code }) => code)

describe('dates of the old style', () => {
  it('are 13 days later, from March 2100 on 14', () => {
    expect(julianDay('12-25', 2026)).toBe('2026-01-07')
    expect(julianDay('02-28', 2100)).toBe('2100-03-13')
    expect(julianDay('02-29', 2100)).toBe('2100-03-14')
    expect(julianDay('03-01', 2100)).toBe('2100-03-15')
    expect(oldStyleDay('01-07', 2100)).toBe('2100-01-07')
    expect(oldStyleDay('01-07', 2101)).toBe('2101-01-08')
    expect(oldStyleDay('12-19', 2100)).toBe('2100-12-20')
  })

  it('of the end of February are a day earlier in leap years', () => {
    expect(oldStyleDay('03-05', 2023)).toBe('2023-03-05')
    expect(oldStyleDay('03-05', 2024)).toBe('2024-03-04')
    expect(oldStyleDay('03-14', 2024)).toBe('2024-03-14')
    expect([julianDay('02-29', 2023), julianDay('02-29', 2024)]).toEqual(['2023-03-13', '2024-03-13'])
  })

  it('are the printed ones all the year in a common year', () => {
    for (const date of ['01-01', '01-13', '01-14', '02-28', '03-01', '06-28', '12-19', '12-31'])
      expect(oldStyleDay(date, 2025)).toBe(`2025-${date}`)
  })
})

describe('a feast', () => {
  it.each<readonly [FeastCode, number, Day]>([
    ['orthodox-palm-sunday', 2025, '2025-04-13'],
    ['lazarus-saturday', 2024, '2024-04-27'],
    ['orthodox-good-friday', 2026, '2026-04-10'],
    ['catholic-good-friday', 2026, '2026-04-03'],
    ['memorial-easter', 2024, '2024-05-13'],
    ['radonitsa', 2024, '2024-05-14'],
    ['maslenitsa', 2025, '2025-02-24'],
    ['forgiveness-sunday', 2025, '2025-03-02'],
    ['meatfare-saturday', 2025, '2025-02-22'],
    ['orthodox-ascension', 2025, '2025-05-29'],
    ['orthodox-pentecost', 2024, '2024-06-23'],
    ['orthodox-whit-monday', 2024, '2024-06-24'],
    ['ash-wednesday', 2024, '2024-02-14'],
    ['corpus-christi', 2025, '2025-06-19'],
    ['mothers-day-romania', 2025, '2025-05-04'],
    ['mothers-day-russia', 2025, '2025-11-30'],
    ['mothers-day-russia', 2024, '2024-11-24'],
    ['fathers-day-russia', 2025, '2025-10-19'],
    ['vidovdan', 2026, '2026-06-28'],
    ['demetrius-saturday', 2024, '2024-11-02'],
    ['demetrius-saturday', 2025, '2025-11-01'],
    ['autumn-memorial-saturday', 2025, '2025-10-11'],
    ['detinjci', 2023, '2023-12-17'],
    ['materice', 2023, '2023-12-24'],
    ['oci', 2023, '2023-12-31'],
    ['oci', 2024, '2025-01-05'],
    ['martisor', 2028, '2028-03-01'],
  ])('%s of %i is on %s', (code, year, on) => {
    expect(feastDay(code, year)).toBe(on)
  })

  it('is once in every year of 2000–2100, in it, and on a day that exists', () => {
    for (const code of FEAST_CODES)
      for (let year = 2000; year <= 2100; year += 1) {
        const on = feastDay(code, year)
        expect(isDay(on)).toBe(true)
        if (code === 'oci') expect(on >= `${year}-12-31` && on <= `${year + 1}-01-06`).toBe(true)
        else expect(on.slice(0, 4)).toBe(String(year))
      }
  })

  it('of a weekday is always on it', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      for (const code of ['detinjci', 'materice', 'oci', 'mothers-day-russia', 'orthodox-pentecost'] as const)
        expect(dayOfWeek(feastDay(code, year))).toBe(7)
      expect(feastDay('mothers-day-russia', year) >= `${year}-11-24`).toBe(true)
      expect(feastDay('mothers-day-romania', year) <= `${year}-05-07`).toBe(true)
    }
  })

  it('is refused for years that are not known', () => {
    for (const year of [1899, 2200, 2025.5, Number.NaN])
      expect(() => feastDay('martisor', year)).toThrow('year-out-of-range')
  })

  it('is known by its code', () => {
    expect([isFeastCode('martisor'), isFeastCode('toString'), isFeastCode('')]).toEqual([true, false, false])
  })
})

describe('the feasts of a country', () => {
  it('are those of its own church calendar', () => {
    const on = (choice: typeof romania | typeof moldova | typeof russia | typeof serbia) =>
      feastsOfYear(2026, choice).flatMap(({ code, on: day }) => (code.startsWith('christmas') ? [day.slice(5)] : []))
    expect(on(romania)).toEqual(['12-25'])
    expect(on(moldova)).toEqual(['01-06', '01-07', '12-25'])
    expect(on(russia)).toEqual(['01-06', '01-07'])
    expect(on(serbia)).toEqual(['01-06', '01-07'])
    expect(codesOf(feastsOfYear(2026, { country: 'RS', traditions: ['catholic'] }))).toContain('christmas')
  })

  it('are in Romania those of a week of spring', () => {
    expect(feastsBetween('2026-02-24', '2026-03-08', romania).map(({ code, on }) => [code, on])).toEqual([
      ['dragobete', '2026-02-24'],
      ['martisor', '2026-03-01'],
      ['womens-day', '2026-03-08'],
    ])
  })

  it('tell the days off', () => {
    const daysOff = (year: number, choice: typeof romania | typeof serbia) =>
      feastsOfYear(year, choice).flatMap(({ dayOff, on }) => (dayOff ? [on.slice(5)] : []))
    expect(daysOff(2025, romania).join(' ')).toBe(
      '01-01 01-06 01-07 01-24 04-18 04-20 04-21 05-01 06-01 06-08 06-09 08-15 11-30 12-01 12-25 12-26',
    )
    expect(daysOff(2025, serbia).join(' ')).toBe('01-01 01-07 02-15 04-18 04-20 04-21 05-01 11-11')
  })

  it('come with the Sunday before Christmas twice in a year, or not at all', () => {
    const fathers = (year: number) =>
      feastsOfYear(year, serbia).flatMap(({ code, on, year: of }) => (code === 'oci' ? [[on, of]] : []))
    expect(fathers(2023)).toEqual([
      ['2023-01-01', 2022],
      ['2023-12-31', 2023],
    ])
    expect(fathers(2024)).toEqual([])
  })

  it('are none without a church but those of the country, and none before 1900 or after 2199', () => {
    expect(codesOf(feastsOfYear(2026, { country: 'RU', traditions: [] }))).not.toContain('orthodox-easter')
    for (const year of [1000, 9999]) expect(feastsOfYear(year, serbia)).toEqual([])
    expect(feastsBetween('2026-03-08', '2026-03-07', serbia)).toEqual([])
  })

  it('of a span are those of its years in that span, by day', () => {
    for (const country of FEAST_COUNTRIES) {
      const choice = { country, traditions: FEAST_TRADITIONS }
      const years = [2023, 2024, 2025].flatMap((year) => [...feastsOfYear(year, choice)])
      expect(feastsBetween('2023-01-01', '2025-12-31', choice)).toEqual(years)
      expect(feastsBetween('2023-12-25', '2024-01-07', choice)).toEqual(
        years.filter(({ on }) => on >= '2023-12-25' && on <= '2024-01-07'),
      )
    }
  })
})

describe('the week before a feast last year', () => {
  it('is the seven days before it, the day itself left out', () => {
    expect(weekBeforeLastYear('womens-day', 2026)).toEqual({
      from: '2025-03-01',
      to: '2025-03-07',
      feast: '2025-03-08',
    })
    expect(weekBeforeLastYear('martisor', 2025).from).toBe('2024-02-23')
    expect(weekBeforeLastYear('martisor', 2026).from).toBe('2025-02-22')
  })

  it('moves with a movable feast', () => {
    expect(weekBeforeLastYear('orthodox-easter', 2025)).toEqual({
      from: '2024-04-28',
      to: '2024-05-04',
      feast: '2024-05-05',
    })
    expect(weekBeforeLastYear('catholic-easter', 2025).feast).toBe('2024-03-31')
    expect(weekBeforeLastYear('mothers-day-russia', 2025).to).toBe('2024-11-23')
  })

  it('reaches back over New Year', () => {
    expect(weekBeforeLastYear('christmas-old-style', 2026)).toEqual({
      from: '2024-12-31',
      to: '2025-01-06',
      feast: '2025-01-07',
    })
    expect(weekBeforeLastYear('oci', 2024).feast).toBe('2023-12-31')
  })
})
