import { describe, expect, it } from 'vitest'
import { emptyDraft, isEmptyDraft, isNamed, splitName } from './new-customer-draft.ts'

describe('the draft of a customer', () => {
  it('takes the last word of a name for the family name', () => {
    expect(splitName(' Ana Marija Kovač ')).toEqual({ givenName: 'Ana Marija', familyName: 'Kovač' })
    expect(splitName('Ana')).toEqual({ givenName: 'Ana', familyName: '' })
  })
  it('is named by a person or by a company, as its kind says', () => {
    expect(isNamed({ ...emptyDraft, givenName: 'Ana' })).toBe(true)
    expect(isNamed({ ...emptyDraft, kind: 'company', givenName: 'Ana' })).toBe(false)
    expect(isNamed({ ...emptyDraft, kind: 'company', company: 'Soko' })).toBe(true)
    expect(isNamed({ ...emptyDraft, familyName: '  ' })).toBe(false)
  })
  it('is empty whatever kind was chosen', () => {
    expect(isEmptyDraft({ ...emptyDraft, kind: 'company' })).toBe(true)
    expect(isEmptyDraft({ ...emptyDraft, tags: ['vip'] })).toBe(false)
  })
})
