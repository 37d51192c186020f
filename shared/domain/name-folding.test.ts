import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fold,
  foldVariants,
  foldWords,
  indexText,
  nameKey,
  nameWithin,
  queryTerms,
  sameName,
  swappedName,
} from './name-folding.ts'

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

const LETTERS = [...'абвгдђежзијклљмнњопрстћуфхцчџшщъыьэюяйёєїіґabcčćdđefghijklmnopqrsštuvwxyzžăâîșțşţéöüß']
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('fold', () => {
  it.each([
    ['Đorđe Petrović', 'dorde petrovic'],
    ['Ђорђе Петровић', 'dorde petrovic'],
    ['Ștefan Ţăranu', 'stefan taranu'],
    ['ЁЛКА', 'elka'],
    ['елка', 'elka'],
    ['Łukasz Øre Straße Æsir ıdır İstanbul', 'lukasz ore strasse aesir idir istanbul'],
    ['  Ana-Marija,\tO’Brien\u00a0(Beograd) ', 'ana marija obrien beograd'],
    ['\u202eI\u200bv\u0000an\u202c\ufeff', 'ivan'],
    ['Џорџ', 'dzordz'],
    ['и\u0306ванко', 'jvanko'],
    ['Ｉｖａｎ ﬁ №5', 'ivan fi no5'],
    ['🌸 — ь', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), name), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('is blind to capitals and to composed or decomposed letters', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(fold(text.toUpperCase().toLowerCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
      }),
    )
  })

  it('gives the words of a text in order', () => {
    expect(foldWords('Ана, Ана Marija!')).toEqual(['ana', 'ana', 'marija'])
  })
})

describe('foldVariants', () => {
  it.each([
    ['жукова', ['zukova', 'zhukova']],
    ['Žukova', ['zukova', 'zhukova']],
    ['Zhukova', ['zhukova', 'zukova']],
    ['Đorđe', ['dorde', 'djordje']],
    ['Ђорђе', ['dorde', 'djordje']],
    ['Djordje', ['djordje', 'dorde']],
    ['Џон', ['dzon', 'dzhon']],
    ['Щербаков', ['scerbakov', 'shcherbakov', 'scherbakov']],
    ['Юлия', ['julija', 'julia', 'yuliya', 'iuliia', 'yulia']],
    ['Дмитрий', ['dmitrij', 'dmitri', 'dmitriy', 'dmitrii', 'dmitry']],
    ['Григорій', ['grigorij', 'grigoriy', 'hryhorii', 'grigorii']],
    ['Иван', ['ivan']],
    ['ь', []],
  ])('spells %s as %j', (written, variants) => {
    expect(foldVariants(written)).toEqual(variants)
  })

  it('begins with the fold, holds six spellings at most, each folded and different', () => {
    fc.assert(
      fc.property(word, (written) => {
        const variants = foldVariants(written)
        expect(variants[0] ?? '').toBe(fold(written))
        expect(variants.length).toBeLessThanOrEqual(6)
        expect(new Set(variants).size).toBe(variants.length)
        expect(variants.map(fold)).toEqual(variants)
      }),
    )
  })
})

describe('search terms', () => {
  const sameToSearch = [
    ['жукова', 'Žukova', 'zukova', 'Zhukova'],
    ['Ђорђе', 'Đorđe', 'djordje', 'dorde'],
    ['иван', 'Ivan', 'ИВАН'],
    ['Ștefan', 'Ştefan', 'stefan', 'Штефан'],
    ['Юлия', 'Yulia', 'Julia', 'Iulia'],
    ['Яна', 'Iana', 'Jana'],
    ['Сергей', 'Serghei', 'Sergei'],
    ['Алексей', 'Alexey', 'Aleksej', 'Aleksey'],
    ['Чехов', 'Čehov', 'Chekhov'],
    ['Щукина', 'Ščukina', 'Shchukina', 'Schukina'],
    ['Татьяна', 'Tatjana', 'Tatyana'],
    ['Крылов', 'Krylov', 'Krilov'],
    ['Љубица Његош', 'Ljubica Njegoš'],
    ['Цветаева', 'Cvetaeva', 'Tsvetaeva'],
    ['Ђоковић', 'Đoković', 'Djokovic', 'Djokovich'],
  ]

  it.each(sameToSearch)('finds one another: %s, %s and the other spellings', (...spellings) => {
    for (const query of spellings) {
      for (const stored of spellings) expect([query, stored, finds(query, stored)]).toEqual([query, stored, true])
    }
  })

  it('keeps đ and dž apart', () => {
    expect(finds('Džon', 'Đon')).toBe(false)
    expect(finds('Đon', 'Џон')).toBe(false)
  })

  it('needs every word of the query', () => {
    expect(finds('petr djor', 'Ђорђе Петровић')).toBe(true)
    expect(finds('petr marko', 'Ђорђе Петровић')).toBe(false)
  })

  it('does not let sh find everything with s', () => {
    expect(queryTerms('sh')).toEqual([['sh']])
    expect(queryTerms('đo')).toEqual([['do', 'djo']])
  })

  it('finds a stored word by every prefix of any of its spellings', () => {
    fc.assert(
      fc.property(word, fc.nat(), (stored, cut) => {
        for (const spelling of foldVariants(stored)) {
          const prefix = spelling.slice(0, 1 + (cut % spelling.length))
          expect([prefix, finds(prefix, stored)]).toEqual([prefix, true])
        }
      }),
    )
  })

  it('finds a stored word by every prefix as written', () => {
    fc.assert(
      fc.property(word, fc.nat(), (stored, cut) => {
        const prefix = [...stored].slice(0, 1 + (cut % stored.length)).join('')
        fc.pre(fold(prefix) !== '')
        expect(finds(prefix, stored)).toBe(true)
      }),
    )
  })

  it('looks at the beginning of an endless query only', () => {
    expect(queryTerms('a1 b2 c3 d4 e5 f6 '.repeat(100_000)).length).toBeLessThanOrEqual(12)
  })
})

describe('names', () => {
  it('are the same across alphabets, capitals and accents', () => {
    expect(sameName('Đorđe Petrović', 'ЂОРЂЕ ПЕТРОВИЋ')).toBe(true)
    expect(sameName('Djordje Petrovic', 'Đorđe Petrović')).toBe(true)
    expect(sameName('Ana Petrović', 'Anja Petrović')).toBe(false)
    expect(sameName('Petrović Ana', 'Ana Petrović')).toBe(false)
    expect(sameName('', '')).toBe(false)
  })

  it('are recognised with given and family name swapped', () => {
    expect(swappedName('Петровић Ђорђе', 'Đorđe Petrović')).toBe(true)
    expect(swappedName('Van Gogh Vincent', 'Vincent van Gogh')).toBe(true)
    expect(swappedName('Ana', 'Ana')).toBe(false)
  })

  it('hold a shorter form of themselves, each word once', () => {
    expect(nameWithin('Ana', 'Ана Петровић')).toBe(true)
    expect(nameWithin('Иван Сидоров', 'Сидоров Иван Петрович')).toBe(true)
    expect(nameWithin('Ana Ana', 'Ana Petrović')).toBe(false)
    expect(nameWithin('', 'Ana')).toBe(false)
  })

  it('are symmetric and reflexive', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameName(a, b)).toBe(sameName(b, a))
        expect(swappedName(a, b)).toBe(swappedName(b, a))
        expect(nameWithin(a, b)).toBe(nameWithin(b, a))
        expect(sameName(a, a)).toBe(fold(a) !== '')
      }),
    )
  })

  it('have one key whatever the order and the alphabet', () => {
    expect(nameKey('Petrović Đorđe')).toBe(nameKey('Ђорђе Петровић'))
    expect(nameKey('Anna Zhukova')).toBe(nameKey('Жукова Анна'))
  })
})
