import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

it.each([
  ['petrov', 'petrov', 2, 0],
  ['petrov', 'petorv', 2, 1],
  ['petrov', 'pertov', 1, 1],
  ['jovanovic', 'jovanvic', 1, 1],
  ['jovanovic', 'ivanovic', 2, 2],
  ['jovanovic', 'ivanovic', 1, null],
  ['', 'ab', 2, 2],
  ['', 'abc', 2, null],
])('counts the edits from %j to %j, at most %i: %s', (a, b, most, edits) => {
  expect(editDistance(a, b, most)).toBe(edits)
})

it('gives the same within every bound and in both directions', () => {
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(short, short, fc.nat(4), (a, b, most) => {
      const full = editDistance(a, b, 20) ?? -1
      expect(editDistance(a, b, most)).toBe(full <= most ? full : null)
      expect(editDistance(b, a, most)).toBe(editDistance(a, b, most))
    }),
  )
})
