import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { easterSunday, tradingCalendar } from './trading-calendar.ts'
import { REGULAR_GAPS, type RhythmKind } from './rhythm-mix.ts'
import { scheduleVisits } from './visit-schedule.ts'
import { dayFromNumber } from '#shared/domain/calendar-date.ts'

const calendar = tradingCalendar('2026-03-05', 'orthodox')
const medianOf = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

describe('rhythms of customers', () => {
  it.each(['weekly', 'fortnightly', 'monthly', 'six-weekly', 'quarterly'] as const)('come %s, give or take', (kind) => {
    const random = createRandom(3)
    const wanted = REGULAR_GAPS[kind]?.gap ?? 0
    const medians = Array.from({ length: 100 }, () => {
      const { days } = scheduleVisits(calendar, random, kind, 'active')
      return medianOf(days.slice(1).map((day, n) => day - days[n]!))
    })
    expect(Math.abs(medianOf(medians) - wanted) / wanted).toBeLessThan(0.1)
  })

  it('come about twice as late after two packs', () => {
    const random = createRandom(4)
    const after = { one: [] as number[], two: [] as number[] }
    for (let n = 0; n < 200; n++) {
      const { days, doubled } = scheduleVisits(calendar, random, 'monthly', 'active')
      days.slice(1).forEach((day, i) => after[doubled[i] ? 'two' : 'one'].push(day - days[i]!))
    }
    const ratio = medianOf(after.two) / medianOf(after.one)
    expect(ratio).toBeGreaterThan(1.7)
    expect(ratio).toBeLessThan(2.1)
  })

  it.each([
    ['due', 22, 40],
    ['overdue', 30, 58],
    ['at-risk', 45, 100],
    ['lost', 110, 1000],
  ] as const)('end as %s', (fate, from, to) => {
    const random = createRandom(5)
    for (let n = 0; n < 100; n++) {
      const silent = calendar.last - scheduleVisits(calendar, random, 'monthly', fate).days.at(-1)!
      expect(silent).toBeGreaterThanOrEqual(from)
      expect(silent).toBeLessThanOrEqual(to)
    }
  })

  it('are on open days, each day once and in order, whatever the kind', () => {
    const random = createRandom(6)
    const kinds: readonly RhythmKind[] = [
      'daily',
      'twice-weekly',
      'yearly',
      'irregular',
      'one-time',
      'newcomer',
      'never',
    ]
    for (const kind of kinds) {
      for (let n = 0; n < 50; n++) {
        const { days, doubled } = scheduleVisits(calendar, random, kind, 'active')
        expect(days.every(calendar.isOpen)).toBe(true)
        expect(days.slice(1).every((day, i) => day > days[i]!)).toBe(true)
        expect(doubled.length).toBe(days.length)
      }
    }
  })
})

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
  ])('of %i is right in both rites', (year, western, orthodox) => {
    expect(dayFromNumber(easterSunday(year, 'western'))).toBe(western)
    expect(dayFromNumber(easterSunday(year, 'orthodox'))).toBe(orthodox)
  })
})
