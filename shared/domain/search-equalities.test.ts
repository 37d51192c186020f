import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexText, queryTerms } from './name-folding.ts'
import { toCyrillic } from './serbian-script.ts'

/** The rule of the search: every query word, in one of its spellings, begins some indexed word or stands inside it. */
function finds(query: string, stored: string): boolean {
  const words = indexText([stored]).split(' ')
  const terms = queryTerms(query)
  return (
    terms.length > 0 &&
    terms.every((spellings) =>
      spellings.some((term) => words.some((word) => (term.length < 3 ? word.startsWith(term) : word.includes(term)))),
    )
  )
}

const spelled = (letters: readonly string[]) =>
  fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 10 }).map((all) => all.join(''))

/** Each of these is the same name, whichever was written and whichever is looked for. */
function expectEqual(...spellings: readonly string[]): void {
  for (const query of spellings)
    for (const stored of spellings) expect([query, stored, finds(query, stored)]).toEqual([query, stored, true])
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

describe('names that are one to the search', () => {
  const serbian = spelled([...'abvgdđežzijklmnoprstćufhcčš', 'lj', 'nj', 'dž'])

  it('in Serbian: either alphabet, with and without marks', () => {
    fc.assert(
      fc.property(serbian, (name) => {
        // Written apart these are other letters: n + j of konjunkcija is none of a name's.
        fc.pre(!/d(?=ž)|[dln](?=j)/.test(name.replaceAll(/lj|nj|dž/g, '')))
        const plain = withoutMarks(name)
        for (const query of [name, toCyrillic(name), name.toUpperCase(), plain])
          for (const stored of [name, toCyrillic(name), name.normalize('NFD')])
            expect([query, stored, finds(query, stored)]).toEqual([query, stored, true])
      }),
    )
  })

  it('in Serbian: đ, dj and d', () => {
    fc.assert(
      fc.property(spelled([...'abegikmnoprstuv', 'đ', 'đ']), (name) => {
        const forms = [name, toCyrillic(name), name.replaceAll('đ', 'dj')]
        expectEqual(...forms)
        for (const stored of forms) expect(finds(name.replaceAll('đ', 'd'), stored)).toBe(true)
      }),
    )
  })

  it('in Romanian: comma, cedilla and no mark, â and î', () => {
    fc.assert(
      fc.property(spelled([...'abcdefghijlmnoprstuvzăâîșț']), (name) => {
        const cedilla = name.replaceAll('ș', 'ş').replaceAll('ț', 'ţ')
        const other = name.replace(/[âî]/g, (letter) => (letter === 'â' ? 'î' : 'â'))
        expectEqual(name, cedilla, name.toUpperCase(), name.normalize('NFD'), other)
        for (const stored of [name, cedilla]) expect(finds(withoutMarks(name), stored)).toBe(true)
      }),
    )
  })

  it('in Russian: ё and е, capitals, composed and not', () => {
    fc.assert(
      fc.property(spelled([...'абвгдеёжзийклмнопрстуфхцчшщыьэюя']), (name) => {
        const plain = name.replaceAll('ё', 'е')
        for (const query of [name, plain, name.toUpperCase()])
          for (const stored of [name, plain, name.normalize('NFD')])
            expect([query, stored, finds(query, stored)]).toEqual([query, stored, true])
      }),
    )
  })

  it.each([
    ['Фёдор', 'Федор', 'ФЁДОР'],
    ['Семён', 'Semyon', 'Semjon'],
    ['Џорџе', 'Džordže', 'Dzordze'],
    ['Ђурђевић', 'Đurđević', 'Djurdjevic', 'DJURDJEVIĆ'],
    ['Șerban Țurcanu', 'Şerban Ţurcanu', 'Serban Turcanu'],
    ['Pârvu', 'Pîrvu', 'PÂRVU'],
    ['Љиљана', 'Ljiljana', 'LJILJANA'],
    ['Ștefania', 'Штефания'],
  ])('%s and %s', (...spellings) => {
    expectEqual(...spellings)
  })

  it('but dž = џ is no đ', () => {
    for (const [query, stored] of [
      ['džon', 'Đon'],
      ['ђон', 'Džon'],
      ['đon', 'Џон'],
      ['џон', 'Ђон'],
    ] as const)
      expect([query, stored, finds(query, stored)]).toEqual([query, stored, false])
  })

  it('whether joined by a hyphen, in one word or apart', () => {
    for (const hyphen of ['-', '\u2010', '\u2011'])
      for (const query of ['anamaria', 'Ana-Maria', 'ana maria', 'АНА-МАРИА'])
        expect([query, finds(query, `Ana${hyphen}Maria`)]).toEqual([query, true])
    expect(finds('petrovicilic', 'Ана Петровић-Илић')).toBe(true)
  })
})
