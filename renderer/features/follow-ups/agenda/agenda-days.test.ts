import { describe, expect, it } from 'vitest'
import { daysOfKey, daysShown, stepped } from './agenda-days.ts'

describe('daysShown', () => {
  it('is the week from Monday', () => {
    const days = daysShown('week', '2026-11-25')
    expect([days.length, days[0], days.at(-1)]).toEqual([7, '2026-11-23', '2026-11-29'])
  })

  it('is whole weeks around the month', () => {
    const days = daysShown('month', '2026-11-25')
    expect([days.length, days[0], days.at(-1)]).toEqual([42, '2026-10-26', '2026-12-06'])
  })
})

it('a step of a month begins at its first day, so that none is left out', () => {
  expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-01')
  expect(stepped('week', '2026-01-01', -1)).toBe('2025-12-25')
})

it('only Alt with an arrow moves', () => {
  expect(daysOfKey({ key: 'ArrowDown', altKey: true })).toBe(7)
  expect(daysOfKey({ key: 'ArrowDown', altKey: false })).toBeNull()
  expect(daysOfKey({ key: 'a', altKey: true })).toBeNull()
})
