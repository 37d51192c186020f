import { describe, expect, it } from 'vitest'
import { activityOf, emptyDraft, isFilled } from './composer-draft.ts'

describe('a draft of what happened', () => {
  it('is sent with what was filled only', () => {
    expect(activityOf(1, { ...emptyDraft, kind: 'note', text: ' Tea ' })).toEqual({
      ...{ customerId: 1, kind: 'note', text: 'Tea', private: false },
    })
    const call = { ...emptyDraft, kind: 'call', direction: 'in', nextOn: '2026-06-20', nextTitle: ' ' } as const
    expect(activityOf(1, call)).toMatchObject({ direction: 'in', followUp: { dueOn: '2026-06-20' } })
    expect(activityOf(1, { ...call, kind: 'visit' })).not.toHaveProperty('direction')
  })

  it('of a call can be saved without a word, of a note not', () => {
    expect(isFilled({ ...emptyDraft, kind: 'call' })).toBe(true)
    expect(isFilled({ ...emptyDraft, text: ' ' })).toBe(false)
  })
})
