import { LATIN_BASE } from './letter-spellings.ts'

/**
 * Sort keys: strings whose plain binary order (SQLite BINARY, UTF-8 memcmp) is the alphabet of a language.
 *
 * A key is `letters \x01 accents \x01 capitals`. Letters decide first; accents that make no letter of their own in the
 * language and then capitals only break ties, as in Intl.Collator. Both ties are cut after their last mark, so the key
 * of `Ana` ends soon.
 *
 * Where we differ from Intl.Collator on purpose:
 * - punctuation is a word boundary and leads nothing: «Kafić» stands under K, `Ana-Marija` where `Ana Marija` does;
 *   apostrophes don't count (O'Brien among Ob…);
 * - the other alphabet follows one's own in all languages, Greek and the rest come after both in code point order;
 * - й is a letter of its own in every language (Serbian Cyrillic has none, ICU puts it with и);
 * - Latin letters foreign to the alphabet (ł, ø, æ, ß, ı, þ …) are their base letters with an accent.
 */
export type SortLocale = 'en' | 'ro' | 'ru' | 'sr-Latn' | 'sr-Cyrl'

/** Text beyond this, in UTF-16 units, does not sort: a key is stored beside each of 100 000 rows. */
const SORTED_LENGTH = 256

/** Below the word boundary (a space), so that `Ana` comes before `Ana Marija`. */
const LEVEL_END = '\u0001'
const WORD_BOUNDARY = ' '

const ENGLISH = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'
const ROMANIAN = 'a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z'
const SERBIAN = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž'
/** Russian, Serbian, Ukrainian and Kazakh letters share one order (that of the Unicode root): none has two places. */
const CYRILLIC = 'а ә б в г ғ д ђ е є ж з ѕ и і й ј к қ л љ м н ң њ о ө п р с т ћ у ү ұ ф х һ ц ч џ ш щ ъ ы ь э ю я'

/** Letters that Unicode doesn't take apart: they sort as these letters and their own sign is the accent. */
const BASE_LETTERS: Readonly<Record<string, string>> = { ...LATIN_BASE, ґ: 'г' }

/** First key character of one's own alphabet and of the other one; both ranges are free of control characters. */
const OWN_ALPHABET = 0x41
const OTHER_ALPHABET = 0xc0

type Alphabet = {
  readonly weights: ReadonlyMap<string, string>
  /** Letters of two signs by the first of them: d → dž. */
  readonly digraphs: ReadonlyMap<string, string>
}

function alphabet(own: string, other: string): Alphabet {
  const weights = new Map<string, string>()
  for (const [letters, first] of [
    [own, OWN_ALPHABET],
    [other, OTHER_ALPHABET],
  ] as const) {
    letters.split(' ').forEach((letter, at) => weights.set(letter, String.fromCharCode(first + at)))
  }
  // Romanian with the cedilla of old code pages is the same letter as with the comma.
  for (const [cedilla, comma] of [
    ['ş', 'ș'],
    ['ţ', 'ț'],
  ] as const) {
    const weight = weights.get(comma)
    if (weight !== undefined) weights.set(cedilla, weight)
  }
  const digraphs = [...weights.keys()].filter((letter) => letter.length === 2)
  return { weights, digraphs: new Map(digraphs.map((letter) => [letter.charAt(0), letter])) }
}

const ALPHABETS: Readonly<Record<SortLocale, Alphabet>> = {
  en: alphabet(ENGLISH, CYRILLIC),
  ro: alphabet(ROMANIAN, CYRILLIC),
  ru: alphabet(CYRILLIC, ENGLISH),
  'sr-Latn': alphabet(SERBIAN, CYRILLIC),
  'sr-Cyrl': alphabet(CYRILLIC, SERBIAN),
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const SILENT = /['’‘`´ʼʻʹ′\p{Cf}\p{Co}\p{Cs}]/gu
/** Accents and capitals are written one character per letter; these say "none" and "capital". */
const NONE = '0'
const CAPITAL = '1'

const untilLastMark = (level: string): string => level.replace(/0+$/, '')

type Levels = { letters: string; accents: string; capitals: string }

/** A letter without its accents, and the first of these; a letter of another script (한) stays whole. */
function bare(letter: string): readonly [base: string, accent: string] {
  const [first = letter, ...marks] = letter.normalize('NFKD')
  if (!marks.every((mark) => /\p{M}/u.test(mark))) return [letter, NONE]
  const base = BASE_LETTERS[first] ?? first
  return [base, marks[0] ?? (base === first ? NONE : first)]
}

function addLetter(levels: Levels, letter: string, capital: boolean, { weights }: Alphabet): void {
  const weight = weights.get(letter)
  const [base, accent] = weight === undefined ? bare(letter) : [letter, NONE]
  // ß and æ are two letters; the sign of them all stands at the first.
  const weighed = weight === undefined ? Array.from(base, (part) => weights.get(part) ?? part) : [weight]
  levels.letters += weighed.join('')
  levels.accents += accent.padEnd(weighed.length, NONE)
  levels.capitals += (capital ? CAPITAL : NONE).repeat(weighed.length)
}

/**
 * The key of a name in one language; equal for texts that differ in punctuation only, so order by key and then by id.
 * Compare keys as bytes or code points (JavaScript's `<` agrees for all but rare scripts outside the basic plane).
 */
export function sortKey(text: string, locale: SortLocale): string {
  const alphabet = ALPHABETS[locale]
  const levels: Levels = { letters: '', accents: '', capitals: '' }
  const signs = [...text.slice(0, SORTED_LENGTH).replace(SILENT, '').normalize('NFKC')]
  let boundary = false
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? ''
    const small = sign.toLowerCase()
    // Most signs are letters of the alphabet: looking these up is faster than asking what a sign is.
    if (!alphabet.weights.has(small) && !LETTER_OR_DIGIT.test(sign)) {
      // A mark that composes with nothing is no boundary.
      boundary ||= levels.letters !== '' && !/\p{M}/u.test(sign)
      continue
    }
    if (boundary) levels.letters += WORD_BOUNDARY
    boundary = false
    const next = signs[at + 1] ?? ''
    const digraph = alphabet.digraphs.get(small)
    if (digraph !== undefined && small + next.toLowerCase() === digraph) {
      addLetter(levels, digraph, sign !== small, alphabet)
      // The second sign's case breaks ties too (Lj before LJ), in a place of its own: all equal words have it.
      levels.capitals += next === next.toLowerCase() ? NONE : CAPITAL
      at++
    } else {
      addLetter(levels, small, sign !== small, alphabet)
    }
  }
  return [levels.letters, untilLastMark(levels.accents), untilLastMark(levels.capitals)].join(LEVEL_END)
}
