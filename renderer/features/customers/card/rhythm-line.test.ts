import { expect, it } from 'vitest'
import { rhythmLine } from './rhythm-line.ts'

const today = '2026-11-22'

it('has room for purchase days, today and the window, in their order', () => {
  const line = rhythmLine(['2026-10-01', '2026-10-31'], '2026-12-05', today)
  const places = ['2026-10-01', '2026-10-31', today, '2026-12-05'].map((day) => line?.at(day) ?? -1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places.every((place) => place > 0 && place < 1)).toBe(true)
})

it('ends at today where nothing is expected', () => {
  expect(rhythmLine(['2026-11-22'], null, today)?.at(today)).toBeLessThan(1)
})

it('draws the last days only', () => {
  const days = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)
  const line = rhythmLine(days, null, today)
  expect(line?.days.length).toBe(18)
  expect(line?.days.at(-1)).toBe('2026-02-28')
})

it('is nothing without purchases', () => expect(rhythmLine([], null, today)).toBeNull())
