import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayOfWeek,
  endOfMonth,
  isDay,
  startOfDayIn,
  startOfMonth,
  momentIn,
  timeIn,
  todayIn,
} from './calendar-date.ts'

describe('days', () => {
  it('knows which days exist', () => {
    for (const day of ['2024-02-29', '2000-02-29', '1900-02-28', '2026-12-31']) expect(isDay(day)).toBe(true)
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '0999-01-01',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '',
    ]) {
      expect(isDay(text)).toBe(false)
    }
  })

  it('counts days from 1970 and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2000-03-01')).toBe(11_017)
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (n) => {
        const day = dayFromNumber(n)
        expect(day).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(day)).toBe(n)
      }),
    )
  })

  it('refuses text that is no day and days beyond the year 9999', () => {
    expect(() => dayNumber('tomorrow')).toThrow('day-invalid')
    expect(() => addDays('9999-12-31', 1)).toThrow('day-out-of-range')
  })

  it('ends a short month on its last day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect([startOfMonth('2026-02-17'), endOfMonth('2026-02-17')]).toEqual(['2026-02-01', '2026-02-28'])
  })

  it('starts the week on Monday, also before 1970', () => {
    expect(dayOfWeek('2026-01-05')).toBe(1)
    expect(dayOfWeek('2026-01-11')).toBe(7)
    expect(dayOfWeek('1969-12-29')).toBe(1)
    expect(dayOfWeek('1900-01-01')).toBe(1)
  })

  it('sorts as time goes', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-31'].sort(compareDays)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-01',
    ])
  })
})

describe('the day in a time zone', () => {
  const newYear = Date.UTC(2025, 11, 31, 23, 5)

  it('is that of the shop', () => {
    expect(todayIn('Europe/Belgrade', newYear)).toBe('2026-01-01')
    expect(timeIn('Europe/Belgrade', newYear)).toBe('00:05')
    expect(momentIn('Europe/Belgrade', newYear)).toEqual({ day: todayIn('Europe/Belgrade', newYear), time: '00:05' })
    expect(todayIn('Europe/London', newYear)).toBe('2025-12-31')
    expect(timeIn('Europe/London', newYear)).toBe('23:05')
  })

  it('follows the change of clocks', () => {
    expect(timeIn('Europe/Bucharest', Date.UTC(2026, 2, 29, 0, 59))).toBe('02:59')
    expect(timeIn('Europe/Bucharest', Date.UTC(2026, 2, 29, 1, 0))).toBe('04:00')
  })

  it('refuses an unknown zone', () => {
    expect(() => todayIn('Mars/Olympus', newYear)).toThrow(RangeError)
  })
})

describe('where a day begins', () => {
  it('is its first minute there, on the days of changed clocks too', () => {
    for (const timeZone of ['Europe/Belgrade', 'America/New_York', 'Asia/Kathmandu', 'UTC'])
      for (const day of ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-06-15']) {
        const start = startOfDayIn(timeZone, day)
        expect([todayIn(timeZone, start), timeIn(timeZone, start)]).toEqual([day, '00:00'])
        expect(todayIn(timeZone, start - 1)).not.toBe(day)
      }
  })
})
