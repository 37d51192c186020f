import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { backupsToDelete, type RotatedBackup } from './backup-rotation.ts'

const today = '2026-06-15'
const backup = (day: string, time = '10:00', reason = 'automatic'): RotatedBackup => ({
  name: `${reason} ${day} ${time}`,
  at: `${day}T${time}:00.000Z`,
  day,
  reason,
})

describe('rotation of automatic backups', () => {
  it('keeps the three newest of today', () => {
    const times = ['08:00', '09:00', '10:00', '11:00', '12:00']
    expect(
      backupsToDelete(
        times.map((time) => backup(today, time)),
        today,
      ),
    ).toEqual([`automatic ${today} 09:00`, `automatic ${today} 08:00`])
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
})

describe('rotation of backups that somebody wanted', () => {
  it.each(['manual', 'before-restore', 'before-migration'])('keeps every one of thirty days (%s)', (reason) => {
    const many = Array.from({ length: 24 }, (_, hour) => backup(today, `${String(hour).padStart(2, '0')}:00`, reason))
    const lastKept = backup(addDays(today, -29), '10:00', reason)
    const over = backup(addDays(today, -30), '10:00', reason)
    expect(backupsToDelete([...many, lastKept, over], today)).toEqual([over.name])
  })

  it('keeps the five newest however old they are', () => {
    const old = Array.from({ length: 7 }, (_, n) => backup(addDays(today, -400 - n), '10:00', 'manual'))
    expect(backupsToDelete(old, today)).toEqual(old.slice(5).map(({ name }) => name))
  })

  it('lets no other kind count against one made by hand', () => {
    const byHand = backup(addDays(today, -60), '10:00', 'manual')
    const others = ['automatic', 'before-restore'].flatMap((reason) =>
      Array.from({ length: 50 }, (_, n) => backup(addDays(today, -n), '12:00', reason)),
    )
    expect(backupsToDelete([byHand, ...others], today)).not.toContain(byHand.name)
  })
})

describe('rotation', () => {
  it('never leaves fewer than three, nor takes the newest', () => {
    const reason = fc.constantFrom('automatic', 'manual', 'before-restore')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(900), fc.nat(23), reason), { maxLength: 60 }), (drawn) => {
        const backups = drawn.map(([ago, hour, why], n) => ({
          ...backup(addDays(today, -ago), `${String(hour).padStart(2, '0')}:00`, why),
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
