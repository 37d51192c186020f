import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  dayFromNumber,
  daysBetween,
  endOfMonth,
  isDay,
  todayIn,
} from '#shared/domain/calendar-date.ts'
import { formatDay } from '#shared/domain/day-text.ts'

const original = process.env.TZ
afterAll(() => {
  if (original === undefined) delete process.env.TZ
  else process.env.TZ = original
})

/** Zones with a midnight change of clocks, a skipped day (Apia 2011-12-30), half hours, and both ends of the world. */
const ZONES = [
  'UTC',
  'Europe/Belgrade',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
]

const days = fc.integer({ min: -80_000, max: 80_000 }).map(dayFromNumber)

describe.each(ZONES)('on a computer in %s', (zone) => {
  it('no day is skipped or doubled', () => {
    process.env.TZ = zone
    expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(
      zone === 'Asia/Kolkata' ? 'Asia/Calcutta' : zone,
    )
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(isDay(day)).toBe(true)
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(addDays(addDays(day, count), -count)).toBe(day)
      }),
    )
  })

  it('months keep the day of the month or end on their last day', () => {
    process.env.TZ = zone
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const moved = addMonths(day, count)
        const last = endOfMonth(moved)
        expect(addDays(last, 1).slice(8)).toBe('01')
        expect(moved.slice(8)).toBe(day.slice(8) <= last.slice(8) ? day.slice(8) : last.slice(8))
        const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months(moved) - months(day)).toBe(count)
      }),
    )
  })

  it('known days come out the same', () => {
    process.env.TZ = zone
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30')
    expect(addMonths('2011-11-30', 1)).toBe('2011-12-30')
    expect(addMonths('2018-10-04', 1)).toBe('2018-11-04')
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(endOfMonth('2024-02-10')).toBe('2024-02-29')
    expect(formatDay('2011-12-30', 'en', 'long')).toBe('30 December 2011')
    expect(todayIn('Europe/Belgrade', Date.UTC(2026, 0, 4, 23, 30))).toBe('2026-01-05')
  })
})
