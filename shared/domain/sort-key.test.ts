import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey, type SortLocale } from './sort-key.ts'

/** Code point order, which is the byte order of UTF-8 and so SQLite's; `<` compares UTF-16 units. */
const compareKeys = (locale: SortLocale) => (a: string, b: string) => {
  const [left, right] = [a, b].map((text) => Array.from(sortKey(text, locale), (sign) => sign.codePointAt(0) ?? 0))
  for (const [at, point] of (left ?? []).entries()) {
    const other = right?.[at] ?? -1
    if (point !== other) return point - other
  }
  return (left?.length ?? 0) - (right?.length ?? 0)
}

const sorted = (names: readonly string[], locale: SortLocale) => [...names].sort(compareKeys(locale))

const ALPHABETS: Record<SortLocale, readonly string[]> = {
  en: [...'abcdefghijklmnopqrstuvwxyzABéüø59'],
  ro: [...'aăâbcdefghiîjklmnopqrsștțuvwxyzşţAĂȘé5'],
  ru: [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЁЙ5'],
  'sr-Latn': [...'abcčćdđefghijklmnoprsštuvzž', ...'dž lj nj Lj LJ Dž Č Đ é ö 5'.split(' ')],
  'sr-Cyrl': [...'абвгдђежзијклљмнњопрстћуфхцчџшАЂЉ5'],
}

const NAMES: Record<SortLocale, readonly string[]> = {
  en: ['Ann', 'ann', 'Ann Lee', 'Anna', 'Zoe', 'Zoë', 'Müller', 'Muller', 'Mulligan', '3 Bears', 'Jose', 'José'],
  ro: ['Ștefan', 'Stefan', 'Sorin', 'Țepeș', 'Toma', 'Ăla', 'Ana', 'Îlie', 'Ilie', 'Ion', 'Ânca', 'Zamfir', 'Tudor'],
  ru: ['Ёлкин', 'Елкин', 'Елин', 'Емельянов', 'Жуков', 'Щукин', 'Шукшин', 'Йосиф', 'Иванов', 'Яна', 'Анна Ли', 'Аннин'],
  'sr-Latn': [
    'Ćosić',
    'Čolić',
    'Cvetić',
    'Dušan',
    'Džajić',
    'Đorđe',
    'Ljubica',
    'Luka',
    'Lazić',
    'Njegoš',
    'Nikola',
    'Žarko',
    'Zoran',
    'Šaban',
    'Sava',
  ],
  'sr-Cyrl': [
    'Ћосић',
    'Чолић',
    'Цветић',
    'Душан',
    'Џајић',
    'Ђорђе',
    'Љубица',
    'Лука',
    'Јован',
    'Илија',
    'Његош',
    'Никола',
    'Жарко',
    'Зоран',
  ],
}

const LOCALES = Object.keys(ALPHABETS) as SortLocale[]

describe.each(LOCALES)('sort key of %s', (locale) => {
  const collator = new Intl.Collator(locale)
  const word = fc
    .array(fc.constantFrom(...ALPHABETS[locale]), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join(''))
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

  it('orders names as Intl.Collator does', () => {
    expect(sorted(NAMES[locale], locale)).toEqual([...NAMES[locale]].sort(collator.compare))
  })

  it('agrees with Intl.Collator for any words of its alphabet', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareKeys(locale)(a, b))).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 1000 },
    )
  })

  it('agrees with Intl.Collator for words that differ in one letter, its accent or its case', () => {
    const letter = fc.constantFrom(...ALPHABETS[locale])
    fc.assert(
      fc.property(word, letter, letter, word, (head, one, other, tail) => {
        const [a, b] = [head + one + tail, head + other + tail]
        expect(Math.sign(compareKeys(locale)(a, b))).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 1000 },
    )
  })

  it('puts nothing first, then digits, then its own alphabet, the other one and the rest', () => {
    const own = ALPHABETS[locale].includes('я') || ALPHABETS[locale].includes('ђ') ? ['а', 'z'] : ['z', 'а']
    expect(sorted(['ω', 'z', 'а', '9', ''], locale)).toEqual(['', '9', ...own, 'ω'])
  })

  it('never throws and holds no control character but the ends of its levels', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const levels = sortKey(any, locale).split('\u0001')
        expect(levels.length).toBe(3)
        expect(levels.join('')).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})

describe('sort key', () => {
  it('knows the Serbian digraphs in every case', () => {
    expect(sorted(['Nov', 'NJEGOŠ', 'Njegoš', 'Nada', 'njegoš', 'ǋego'], 'sr-Latn')).toEqual([
      'Nada',
      'Nov',
      'ǋego',
      'njegoš',
      'Njegoš',
      'NJEGOŠ',
    ])
  })

  it('treats the old Romanian cedilla as the comma', () => {
    expect(sortKey('Ştefan Ţepeş', 'ro')).toBe(sortKey('Ștefan Țepeș', 'ro'))
  })

  it('looks through punctuation', () => {
    expect(sortKey('«Kafić»', 'sr-Latn')).toBe(sortKey('Kafić', 'sr-Latn'))
    expect(sortKey('Ana-Marija', 'en')).toBe(sortKey('Ana  Marija', 'en'))
    expect(sortKey("O'Brien", 'en')).toBe(sortKey('OBrien', 'en'))
  })

  it('puts a shorter name before the longer one and a word boundary before letters', () => {
    expect(sorted(['Anabela', 'Ana Zorić', 'Ana'], 'sr-Latn')).toEqual(['Ana', 'Ana Zorić', 'Anabela'])
  })

  it('stays short for a text of a megabyte', () => {
    expect(sortKey('Ž'.repeat(1_000_000), 'en').length).toBeLessThan(1000)
  })
})
