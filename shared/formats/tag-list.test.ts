import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTagList, writeTagList } from './tag-list.ts'

describe('a list of tags in one cell', () => {
  it('is plain to read', () => {
    expect(writeTagList(['VIP', 'tea lover'])).toBe('VIP; tea lover')
    expect(writeTagList(['Smith, Ltd', '5" pipe'])).toBe('"Smith, Ltd"; "5"" pipe"')
  })

  it('may be changed by hand', () => {
    expect(readTagList(' VIP , tea;; coffee\nVIP')).toEqual(['VIP', 'tea', 'coffee'])
    expect(readTagList('5" pipe; open "quote')).toEqual(['5" pipe', 'open "quote'])
  })

  it('comes back exactly', () => {
    const tag = fc
      .string({ unit: fc.constantFrom('"', ';', ',', '\n', ':', '*', ' ', 'a', 'ž'), maxLength: 12 })
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter((text) => text !== '')
    fc.assert(
      fc.property(fc.uniqueArray(tag, { maxLength: 6 }), (tags) => {
        expect(readTagList(writeTagList(tags))).toEqual(tags)
      }),
      { numRuns: 3000 },
    )
  })
})
