import { describe, expect, it } from 'vitest'
import { spanOf } from './periods.ts'

describe('the periods of a report', () => {
  it('end today, except for the month before', () => {
    expect(spanOf('this-month', '2026-03-31')).toEqual({ from: '2026-03-01', to: '2026-03-31' })
    expect(spanOf('this-year', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  })

  it('take the whole month before, also from a day that it does not have', () => {
    expect(spanOf('last-month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(spanOf('last-month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })

  it('are twelve months with this one', () => {
    expect(spanOf('last-12-months', '2026-11-22')).toEqual({ from: '2025-12-01', to: '2026-11-22' })
  })
})
