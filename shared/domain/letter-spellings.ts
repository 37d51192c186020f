/**
 * How letters outside the 26 are written with them, per way of spelling. Data for name-folding.ts.
 *
 * Sources: Serbian Latin (đ ž č ć š lj nj dž with the marks off), ICAO Doc 9303 for passports, BGN/PCGN for the
 * English press, Ukrainian Cabinet resolution 55 (2010), and everyday use where these leave names unfound.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
export const LATIN_BASE: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
}

/** Cyrillic letter: Serbian spelling, English spelling, passport spelling (a missing one is the one before it). */
const CYRILLIC: Readonly<Record<string, readonly [string, string?, string?]>> = {
  а: ['a'],
  б: ['b'],
  в: ['v'],
  г: ['g'],
  ґ: ['g'],
  ѓ: ['g', 'gj'],
  ғ: ['g'],
  д: ['d'],
  ђ: ['d', 'dj'],
  е: ['e'],
  ё: ['e'],
  є: ['je', 'ye', 'ie'],
  ж: ['z', 'zh'],
  з: ['z'],
  ѕ: ['dz'],
  и: ['i'],
  й: ['j', 'y', 'i'],
  і: ['i'],
  ї: ['ji', 'yi', 'i'],
  ј: ['j'],
  к: ['k'],
  ќ: ['k', 'kj'],
  қ: ['k'],
  л: ['l'],
  љ: ['lj'],
  м: ['m'],
  н: ['n'],
  ң: ['n'],
  њ: ['nj'],
  о: ['o'],
  ө: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  ћ: ['c', 'ch'],
  у: ['u'],
  ў: ['u'],
  ұ: ['u'],
  ү: ['u'],
  ф: ['f'],
  х: ['h', 'kh'],
  һ: ['h'],
  ц: ['c', 'ts'],
  ч: ['c', 'ch'],
  џ: ['dz', 'dzh'],
  ш: ['s', 'sh'],
  щ: ['sc', 'shch'],
  ъ: [''],
  ы: ['i', 'y'],
  ь: [''],
  э: ['e'],
  ю: ['ju', 'yu', 'iu'],
  я: ['ja', 'ya', 'ia'],
  ә: ['a'],
  ѣ: ['e'],
  ѳ: ['f'],
  ѵ: ['i'],
}

/** Latin letters of Serbian as English writes them. */
const CARON_IN_ENGLISH: Readonly<Record<string, string>> = { ž: 'zh', č: 'ch', ć: 'ch', š: 'sh', đ: 'dj' }

/** One consistent way of spelling a word. `rewrite` handles what depends on the neighbours, before the letters. */
export type Spelling = {
  readonly letters: ReadonlyMap<string, string>
  readonly rewrite?: (word: string) => string
}

const column = (index: 0 | 1 | 2): [string, string][] =>
  Object.entries(CYRILLIC).map(([letter, [serbian, english = serbian, passport = english]]) => [
    letter,
    [serbian, english, passport][index] ?? serbian,
  ])

const letters = (index: 0 | 1 | 2, ...more: Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map([...Object.entries(LATIN_BASE), ...column(index), ...more.flatMap((extra) => Object.entries(extra))])

/** After these a ё sounds and is written as о: Хрущёв, Hruščov. */
const yoAfterSibilant = (word: string): string => word.replace(/(?<=[жчшщ])ё/g, 'о')

/** жукова = zukova, Ђорђе = dorde. The base fold: no rule looks at neighbours, so a prefix folds to a prefix. */
export const SERBIAN: Spelling = { letters: letters(0) }

/** Ђорђе = djordje, Чайковский = cajkovski, Юлия = julia, Фёдор = fjodor. */
export const SERBIAN_EVERYDAY: Spelling = {
  letters: letters(0, { đ: 'dj', ђ: 'dj', ѓ: 'dj', ќ: 'c', ё: 'jo' }),
  rewrite: (word) =>
    yoAfterSibilant(word)
      .replace(/[иы]й$/, 'i')
      .replace(/ия$/, 'ia'),
}

/** жукова = zhukova, Дмитрий = dmitriy, Đoković = djokovich. */
export const ENGLISH: Spelling = { letters: letters(1, CARON_IN_ENGLISH) }

/** Юлия = iuliia, Андрей = andrei; Григорій = hryhorii where the letters show that the word is Ukrainian. */
export const PASSPORT: Spelling = {
  letters: letters(2, CARON_IN_ENGLISH),
  rewrite: (word) =>
    /[іїєґ]/.test(word)
      ? word
          .replace(/^(?=[яюйєї])./, (first) => UKRAINIAN_INITIAL[first] ?? first)
          .replaceAll('г', 'h')
          .replaceAll('и', 'y')
      : word,
}

const UKRAINIAN_INITIAL: Readonly<Record<string, string>> = { я: 'ya', ю: 'yu', й: 'y', є: 'ye', ї: 'yi' }

/** Дмитрий = dmitry, Мария = maria, Чехов = chehov, Семён = semyon. */
export const ENGLISH_EVERYDAY: Spelling = {
  letters: letters(1, CARON_IN_ENGLISH, { х: 'h', щ: 'sch', й: 'i', ё: 'yo', ћ: 'c', ć: 'c', є: 'e' }),
  rewrite: (word) =>
    yoAfterSibilant(word)
      .replace(/[иы]й$/, 'y')
      .replace(/ия$/, 'ia'),
}

/** Евгений = yevgeny, Андреев = andreyev. */
export const ENGLISH_PRESS: Spelling = {
  letters: letters(1, CARON_IN_ENGLISH, { ё: 'yo' }),
  rewrite: (word) =>
    yoAfterSibilant(word)
      .replace(/[иы]й$/, 'y')
      .replace(/(?<=^|[аеёиоуыэюяьъ])е/g, 'ye'),
}
