import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { backupsToDelete, type RotatedBackup } from './backup-rotation.ts'

const today = '2026-06-15'
const backup = (day: string, time = '10:00'): RotatedBackup => ({
  name: `${day} ${time}`,
  at: `${day}T${time}:00.000Z`,
  day,
})

describe('rotation of backups', () => {
  it('keeps the three newest of today', () => {
    const times = ['08:00', '09:00', '10:00', '11:00', '12:00']
    expect(
      backupsToDelete(
        times.map((time) => backup(today, time)),
        today,
      ),
    ).toEqual([`${today} 09:00`, `${today} 08:00`])
  })

  it('keeps one a day for fourteen days, then one a month for twelve months', () => {
    const daily = Array.from({ length: 800 }, (_, n) => backup(addDays(today, -n)))
    const gone = new Set(backupsToDelete(daily, today))
    const kept = daily.filter(({ name }) => !gone.has(name)).map(({ day }) => day)
    expect(kept.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, n) => addDays(today, -n)))
    expect(kept.slice(14)).toEqual([
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
      '2025-11-30',
      '2025-10-31',
      '2025-09-30',
      '2025-08-31',
      '2025-07-31',
    ])
  })

  it('never leaves fewer than three, nor takes the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(900), fc.nat(23)), { maxLength: 60 }), (drawn) => {
        const backups = drawn.map(([ago, hour], n) => ({
          ...backup(addDays(today, -ago), `${String(hour).padStart(2, '0')}:00`),
          name: String(n),
        }))
        const gone = backupsToDelete(backups, today)
        const newest = backups.reduce((best, each) => (each.at > best ? each.at : best), '')
        expect(backups.length - gone.length).toBeGreaterThanOrEqual(Math.min(3, backups.length))
        const kept = backups.filter(({ name }) => !gone.includes(name))
        expect(kept.some(({ at }) => at === newest)).toBe(backups.length > 0)
      }),
    )
  })
})
