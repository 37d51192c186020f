import { describe, expect, it } from 'vitest'
import { monthStarts, storyInput, wholeStory } from './story-filter.ts'

describe('the filter of the time line', () => {
  it('asks for kinds and days', () => {
    expect(storyInput(wholeStory, '2026-06-15')).toEqual({ kinds: [] })
    expect(storyInput({ ...wholeStory, groups: ['calls', 'files'], period: 'year' }, '2026-06-15')).toEqual({
      kinds: ['call', 'attachment'],
      from: '2026-01-01',
    })
    expect(storyInput({ ...wholeStory, text: ' tea  ' }, '2026-06-15')).toEqual({ kinds: [], text: 'tea' })
    expect(storyInput({ ...wholeStory, period: 'twelve' }, '2026-06-15').from).toBe('2025-06-16')
    expect(storyInput({ ...wholeStory, period: 'own', to: '2026-02-01' }, '2026-06-15')).toEqual({
      kinds: [],
      to: '2026-02-01',
    })
  })

  it('knows where each month begins', () => {
    const starts = monthStarts([
      { month: '2026-06', entries: 3 },
      { month: '2026-04', entries: 1 },
    ])
    expect([...starts]).toEqual([
      [0, '2026-06'],
      [3, '2026-04'],
    ])
  })
})
