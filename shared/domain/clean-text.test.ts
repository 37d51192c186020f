import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from './clean-text.ts'

describe('text as it is stored', () => {
  it.each([
    ['Ana\u0000\u202e Marić\ufeff', 'Ana Marić'],
    ['  \u200bAna\t\n Marić ', 'Ana Marić'],
    ['S\u030ctefan', 'Štefan'],
    ['a\u0085b\u2028c', 'a b c'],
    ['\ud800', '\ufffd'],
    ['👩‍🍳', '👩‍🍳'],
  ])('%j is the line %j', (text, line) => {
    expect(cleanLine(text)).toBe(line)
  })

  it('keeps the lines of a note', () => {
    expect(cleanText('one\r\ntwo\rthree\tfour\n')).toBe('one\ntwo\nthree\tfour')
  })

  it('is the same when cleaned again, and well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = cleanLine(text)
        expect(cleanLine(line)).toBe(line)
        expect(line.isWellFormed()).toBe(true)
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})
