import { describe, expect, it } from 'vitest'
import { gapScale } from './gap-scale.ts'

const forecast = {
  lastOn: '2026-06-01',
  usualFrom: '2026-06-26',
  usualTo: '2026-07-01',
  windowFrom: '2026-06-21',
  windowTo: '2026-07-11',
}

describe('the scale of the gaps', () => {
  it('has room for the longest gap and the window, which lie where their days are', () => {
    const { at, usual, window } = gapScale([20, 50, 28], 10, forecast)
    expect(at(50)).toBeLessThan(1)
    expect(at(50)).toBeGreaterThan(0.9)
    expect([usual?.from, usual?.to, window?.from, window?.to]).toEqual([25, 30, 20, 40])
    expect(window?.start).toBeCloseTo(at(20))
  })

  it('is not pressed together by a silence of years', () => {
    const { at, window } = gapScale([28, 30], 1500, forecast)
    expect(at(1500)).toBe(1)
    expect(window?.end).toBeGreaterThan(0.3)
  })

  it('shows no bands where nothing is expected', () => {
    const nothing = { ...forecast, usualFrom: null, usualTo: null, windowFrom: null, windowTo: null }
    expect(gapScale([], 0, nothing)).toMatchObject({ usual: null, window: null })
  })
})
