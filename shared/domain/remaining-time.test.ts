import { describe, expect, it } from 'vitest'
import { remainingTime, roundedTime } from './remaining-time.ts'

const at = (done: number, stage: 'reading' | 'saving' = 'saving') => ({ stage, done, total: 1000 })

describe('the time that is left', () => {
  it('is not guessed from the first moments', () => {
    const estimate = remainingTime()
    expect(estimate(at(0), 0)).toBeNull()
    expect(estimate(at(100), 1000)).toBeNull()
  })

  it('follows the last seconds, not the slow beginning', () => {
    const estimate = remainingTime()
    estimate(at(0), 0)
    estimate(at(100), 20_000)
    expect(estimate(at(500), 24_000)).toBe(5000)
  })

  it('begins anew with every stage', () => {
    const estimate = remainingTime()
    estimate(at(0, 'reading'), 0)
    expect(estimate(at(500, 'reading'), 5000)).toBe(5000)
    expect(estimate(at(10), 5100)).toBeNull()
  })

  it.each([
    [400, { unit: 'seconds', count: 5 }],
    [17_000, { unit: 'seconds', count: 20 }],
    [89_000, { unit: 'seconds', count: 90 }],
    [170_000, { unit: 'minutes', count: 3 }],
  ])('is worded in round numbers (%i ms)', (ms, expected) => {
    expect(roundedTime(ms)).toEqual(expected)
  })
})
