import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvMachine, type CsvOptions } from './csv-machine.ts'

const options: CsvOptions = { delimiter: ',', cellLength: 1000, cells: 50 }

const rowsOf = (text: string, given: Partial<CsvOptions> = {}, slice = text.length): readonly (readonly string[])[] => {
  const rows: (readonly string[])[] = []
  const machine = csvMachine({ ...options, ...given }, ({ cells }) => rows.push(cells))
  for (let at = 0; at < text.length; at += Math.max(1, slice)) machine.push(text.slice(at, at + Math.max(1, slice)))
  machine.end()
  return rows
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

describe('csvMachine', () => {
  it('reads back what was written, however the text is cut into slices', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\n\r\t é'), maxLength: 8 })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, slice) => {
        const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
        expect(rowsOf(text, {}, slice)).toEqual(rows)
      }),
    )
  })

  it.each([
    ['quotes inside quotes', '"a ""b""",c', [['a "b"', 'c']]],
    ['a quote inside plain text', '5" nail,x', [['5" nail', 'x']]],
    ['blanks around quotes', 'a, "b, c" ,d', [['a', 'b, c', 'd']]],
    ['text after the closing quote', '"a" b,c', [['a b', 'c']]],
    [
      'line ends inside quotes',
      '"a\r\nb",c\nd,e',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty last cell',
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
  ])('understands %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it('ends rows at every kind of line end, in one file too', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
      ['"e', 'f'],
      ['g', 'h'],
    ]
    for (const slice of [1, 2, 99]) expect(rowsOf('a,b\rc,d\r\n"""e",f\ng,h\r', {}, slice)).toEqual(rows)
  })

  it('does not keep the text of a cell beyond the limit', () => {
    const seen: number[] = []
    const machine = csvMachine({ ...options, cellLength: 10 }, ({ oversized }) => seen.push(oversized))
    machine.push(`a,${'x'.repeat(11)}\nb,c\n`)
    expect(seen).toEqual([1, -1])
  })

  it('tells where a quote that is never closed stands', () => {
    const machine = csvMachine(options, () => undefined)
    machine.push('a,b\nc,"d\ne,f\n')
    expect(machine.end()).toBe(4)
  })
})
