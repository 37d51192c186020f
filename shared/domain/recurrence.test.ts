import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './calendar-date.ts'
import { nextOccurrence, occurrence } from './recurrence.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
const recurrence = fc.record({
  every: fc.integer({ min: 1, max: 99 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
})

describe('nextOccurrence', () => {
  it('keeps the end of the month in short months and finds it again in long ones', () => {
    const monthly = { every: 1, unit: 'month' } as const
    expect(nextOccurrence('2026-01-31', monthly, '2026-01-31')).toBe('2026-02-28')
    expect(nextOccurrence('2026-02-28', monthly, '2026-02-28', '2026-01-31')).toBe('2026-03-31')
    expect(nextOccurrence('2026-03-31', monthly, '2026-04-01')).toBe('2026-04-30')
  })

  it('finds 29 February again', () => {
    const yearly = { every: 1, unit: 'year' } as const
    expect(nextOccurrence('2024-02-29', yearly, '2024-02-29')).toBe('2025-02-28')
    expect(nextOccurrence('2027-02-28', yearly, '2027-02-28', '2024-02-29')).toBe('2028-02-29')
  })

  it('leaves out what was missed', () => {
    expect(nextOccurrence('2026-01-05', { every: 2, unit: 'week' }, '2026-06-15')).toBe('2026-06-22')
  })

  it('is the first repetition that is later than the given day', () => {
    fc.assert(
      fc.property(day, recurrence, fc.integer({ min: 0, max: 3000 }), (due, rule, late) => {
        const after = addDays(due, late)
        const next = nextOccurrence(due, rule, after)
        let times = 1
        while (occurrence(due, rule, times) <= after) times += 1
        expect(next).toBe(occurrence(due, rule, times))
      }),
    )
  })
})
