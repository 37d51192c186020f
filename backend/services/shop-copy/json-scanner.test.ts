import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonScanner, type JsonPath } from './json-scanner.ts'

/** What is taken of a text that comes in pieces, by paths; `deep` values are entered. */
function taken(text: string, cuts: readonly number[], deep = 0): readonly (readonly [JsonPath, unknown])[] {
  const found: (readonly [JsonPath, unknown])[] = []
  const scanner = jsonScanner({
    meet: (path) => (path.length < deep ? 'enter' : 'take'),
    take: (path, value) => found.push([[...path], JSON.parse(value)]),
  })
  const bytes = Buffer.from(text)
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b)
  let from = 0
  for (const to of ends) {
    scanner.push(bytes.subarray(from, to))
    from = to
  }
  scanner.end()
  return found
}

const cuts = fc.array(fc.nat(5000), { maxLength: 20 })
const space = fc.constantFrom(undefined, 1, '\t')

describe('JSON that comes in pieces', () => {
  it('is taken as JSON.parse reads it, wherever it is cut', () => {
    const objects = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())
    fc.assert(
      fc.property(objects, cuts, space, (value, at, indent) => {
        const text = JSON.stringify(value, null, indent)
        const parsed = Object.entries(JSON.parse(text) as object).map(([key, each]) => [[key], each as unknown])
        expect(taken(text, at, 1)).toEqual(parsed)
      }),
    )
  })

  it('gives each value of what is entered, and nothing of what is passed over', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.jsonValue())), cuts, space, (rows, at, indent) => {
        const text = JSON.stringify({ skipped: rows, rows }, null, indent)
        const found: unknown[] = []
        const scanner = jsonScanner({
          meet: ([key, row]) =>
            key === undefined || (key === 'rows' && row === undefined) ? 'enter' : key === 'rows' ? 'take' : 'skip',
          take: ([, row], value) => (found[Number(row)] = JSON.parse(value)),
        })
        const bytes = Buffer.from(text)
        const middle = (at[0] ?? 0) % bytes.length
        for (const piece of [bytes.subarray(0, middle), bytes.subarray(middle)]) scanner.push(piece)
        scanner.end()
        expect(found).toEqual(JSON.parse(JSON.stringify(rows)))
      }),
    )
  })

  it('is refused where it ends too early, goes on, or is no JSON between its values', () => {
    for (const text of [
      '',
      '{',
      '{"a"',
      '{"a":',
      '{"a":1',
      '{"a":[1}',
      '{"a":1}}',
      '{"a":1} x',
      '{a:1}',
      '{"a" 1}',
      '{"a":1,}',
      '{"a":,}',
      '[1,,2]',
      '[1}',
    ])
      expect(() => taken(text, [], 2), text).toThrow()
  })

  it('is refused where one value is longer than any of a copy', () => {
    const scanner = jsonScanner({ meet: ({ length }) => (length === 0 ? 'enter' : 'take'), take: () => undefined })
    scanner.push(Buffer.from('["'))
    const piece = Buffer.alloc(16 * 1024 * 1024, 'x')
    expect(() => {
      for (let n = 0; n < 6; n += 1) scanner.push(piece)
    }).toThrow()
  })
})
