import { describe, expect, it } from 'vitest'
import { spanOf } from './period.ts'

describe('a period', () => {
  it('takes the week from Monday to Sunday, also on a Sunday', () => {
    expect(spanOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(spanOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  })

  it('knows how long months are, over the turn of the year', () => {
    expect(spanOf('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(spanOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})
