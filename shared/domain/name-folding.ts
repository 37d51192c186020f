/**
 * One folding for search, duplicates and column names: case, accents, punctuation and alphabet don't matter.
 *
 * A Cyrillic word or one with Serbian letters is kept under a few consistent spellings (жукова = zukova and zhukova).
 * The product of all letter variants would be dozens of words for a long name and finds nothing more in practice.
 */
import {
  ENGLISH,
  ENGLISH_EVERYDAY,
  ENGLISH_PRESS,
  PASSPORT,
  SERBIAN,
  SERBIAN_EVERYDAY,
  type Spelling,
} from './letter-spellings.ts'

/** Longest query looked at, in UTF-16 units, and the most words of it; the rest is ignored. */
const QUERY_LENGTH = 256
const QUERY_WORDS = 12

const CYRILLIC_SPELLINGS = [SERBIAN, SERBIAN_EVERYDAY, ENGLISH, PASSPORT, ENGLISH_EVERYDAY, ENGLISH_PRESS] as const
/** Latin words differ in ć only: everyday English keeps c (Djokovic), full English writes ch. */
const LATIN_SPELLINGS = [SERBIAN, SERBIAN_EVERYDAY, ENGLISH, ENGLISH_EVERYDAY] as const

/** Of the signs of APOSTROPHES those in ASCII. */
const APOSTROPHE = 0x27
const GRAVE = 0x60
const ASCII_WORD = /^[a-z0-9]*$/
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u
const HAS_SERBIAN_LATIN = /[žčćšđ]/
/** One Romanian sound; which letter stands for it has changed twice: Pârvu and Pîrvu are one name. */
const OTHER_ROMANIAN: Readonly<Record<string, string>> = { â: 'î', î: 'â' }
/** Words joined by a hyphen, in all its forms. */
const COMPOUND = /[\p{L}\p{N}\p{M}'’]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}'’]+)+/gu
const SEPARATORS = /[^\p{L}\p{N}]+/u
/** Dropped, not a word boundary: O'Brien = OBrien, Мар'яна = Марʼяна, Tat'yana = Tatyana. */
const APOSTROPHES = /['’‘`´ʼʻʹ′]/g
/** Bidi and zero-width signs, soft hyphens and control characters; tab, newline and the like separate words. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cs}]|(?![\t-\r\u0085])\p{Cc}/gu

/** The words of a text of plain ASCII, as most are, sign by sign: an import splits millions. Null for any other text. */
function asciiWords(text: string): string[] | null {
  const low = text.toLowerCase()
  const words: string[] = []
  let word = ''
  let from = -1
  for (let at = 0; at < low.length; at += 1) {
    const code = low.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (from < 0) from = at
      continue
    }
    if (code < 0x20 || code > 0x7e) return null
    if (from >= 0) word += low.slice(from, at)
    from = -1
    if (code === APOSTROPHE || code === GRAVE) continue
    if (word !== '') words.push(word)
    word = ''
  }
  if (from >= 0) word += low.slice(from)
  if (word !== '') words.push(word)
  return words
}

/**
 * The words of a text in lower case with letters still as written, marks kept only where they make a letter (й, č).
 * NFKC goes first so that full-width, ligature and mathematical letters are in one form before lower case.
 */
function writtenWords(text: string): string[] {
  const ascii = asciiWords(text)
  if (ascii !== null) return ascii
  const plain = text.replace(APOSTROPHES, '').replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return plain
    .replace(APOSTROPHES, '')
    .replace(/\p{M}+/gu, '')
    .split(SEPARATORS)
    .filter((word) => word !== '')
}

/** Base letters of a character that no spelling lists; kept for the Latin blocks, which come again and again. */
const plainLetters = new Map<string, string>()

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter)
  if (known !== undefined) return known
  const bare = letter.normalize('NFKD').replace(/\p{M}+/gu, '')
  const plain = Array.from(bare, (part) => SERBIAN.letters.get(part) ?? part).join('')
  if (letter < '\u2000') plainLetters.set(letter, plain)
  return plain
}

function spell(word: string, spelling: Spelling): string {
  if (ASCII_WORD.test(word)) return word
  let out = ''
  for (const letter of spelling.rewrite?.(word) ?? word) {
    out += letter < '\u0080' ? letter : (spelling.letters.get(letter) ?? plainLetter(letter))
  }
  return out
}

const VOWELS = 'aeiou'

/**
 * An English or dj spelling without its doubled letters, which is the Serbian one: zhukova → zukova, Djordje → dorde,
 * Tatyana → tatjana, Krylov → krilov, Alexey → aleksej. The word itself where it holds no such letters.
 */
function withoutDigraphs(folded: string): string {
  if (!/[xy]|[zksc]h|ts|dj/.test(folded)) return folded
  return folded.replace(/shch|zh|kh|sh|ch|ts|dj|x|y/g, (part, at: number) => {
    if (part === 'y') {
      const [before, after] = [folded.charAt(at - 1), folded.charAt(at + 1)]
      return (before && VOWELS.includes(before)) || (after && VOWELS.includes(after)) ? 'j' : 'i'
    }
    return WITHOUT_DIGRAPH[part] ?? part
  })
}

const WITHOUT_DIGRAPH: Readonly<Record<string, string>> = {
  shch: 'sc',
  zh: 'z',
  kh: 'h',
  sh: 's',
  ch: 'c',
  ts: 'c',
  dj: 'd',
  x: 'ks',
}

/** Names come again and again, and spelling one takes longer than all else that an import does with it. */
const knownSpellings = new Map<string, readonly string[]>()
const MOST_KNOWN = 20_000

/** The spellings of one written word, Serbian first, each once; empty when nothing is left of it (a lone ь). */
function spellingsOf(word: string): readonly string[] {
  if (ASCII_WORD.test(word)) return asciiSpellings(word)
  const known = knownSpellings.get(word)
  if (known !== undefined) return known
  const spellings = newSpellings(word)
  if (word.length > 40) return spellings
  if (knownSpellings.size >= MOST_KNOWN) knownSpellings.clear()
  knownSpellings.set(word, spellings)
  return spellings
}

/** Faster than to look it up. */
function asciiSpellings(word: string): readonly string[] {
  const reduced = withoutDigraphs(word)
  return reduced === word ? [word] : [word, reduced]
}

function newSpellings(word: string): readonly string[] {
  if (HAS_CYRILLIC.test(word)) return distinct(CYRILLIC_SPELLINGS.map((spelling) => spell(word, spelling)))
  const base = spell(word, SERBIAN)
  const spelled = HAS_SERBIAN_LATIN.test(word) ? LATIN_SPELLINGS.map((spelling) => spell(word, spelling)) : [base]
  const other = word.replace(/[âî]/g, (letter) => OTHER_ROMANIAN[letter] ?? letter)
  return distinct([...spelled, withoutDigraphs(base), ...(other === word ? [] : [spell(other, SERBIAN)])])
}

/** What stands between two spaces, and its words in `nameKey`; kept as `knownSpellings` are. */
const knownKeys = new Map<string, readonly string[]>()

function keysOf(piece: string): readonly string[] {
  const known = knownKeys.get(piece)
  if (known !== undefined) return known
  const keys = foldWords(piece).map(withoutDigraphs)
  if (piece.length > 40) return keys
  if (knownKeys.size >= MOST_KNOWN) knownKeys.clear()
  knownKeys.set(piece, keys)
  return keys
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].filter((word) => word !== '')

/** Spellings of each word of a text that has any. */
const spelledWords = (text: string): (readonly string[])[] =>
  writtenWords(text)
    .map(spellingsOf)
    .filter((spellings) => spellings.length > 0)

/** Base fold: lower case, marks off, Cyrillic in the Serbian spelling, words apart by one space. Idempotent. */
export function fold(text: string): string {
  return foldWords(text).join(' ')
}

/** The words of a text, folded, in order, repeated ones kept. */
export function foldWords(text: string): string[] {
  return writtenWords(text)
    .map((word) => spell(word, SERBIAN))
    .filter((word) => word !== '')
}

/** All spellings under which one word is found, at most six, `fold(word)` first. Of a text: of its words joined. */
export function foldVariants(word: string): readonly string[] {
  const words = spelledWords(word)
  const most = Math.max(0, ...words.map((spellings) => spellings.length))
  return distinct(
    Array.from({ length: most }, (_, index) =>
      words.map((spellings) => spellings[Math.min(index, spellings.length - 1)]).join(' '),
    ),
  )
}

/**
 * What goes into the full-text index for one record: every spelling of every word once, separated by spaces. Words that
 * are joined by a hyphen are there as one word, too: Ana-Maria is looked for as Anamaria.
 */
export const indexText = (parts: readonly string[]): string => [...indexWords(parts)].join(' ')

/** The words of `indexText`, each once, in the order of the parts. */
export function indexWords(parts: readonly string[]): Set<string> {
  const all = new Set<string>()
  for (const part of parts) {
    putWords(all, part)
    if (part.includes('-') || part.includes('\u2010') || part.includes('\u2011'))
      for (const [compound] of part.matchAll(COMPOUND)) putWords(all, compound.replace(/[-\u2010\u2011]/g, ''))
  }
  return all
}

/** What stands between two spaces, and all spellings of its words; kept as `knownSpellings` are. */
const knownPieces = new Map<string, readonly string[]>()

function putWords(all: Set<string>, text: string): void {
  const plain = asciiWords(text)
  if (plain !== null) {
    for (const word of plain) {
      all.add(word)
      const reduced = withoutDigraphs(word)
      if (reduced !== word) all.add(reduced)
    }
    return
  }
  // No rule of folding looks over a space, and the pieces of names, streets and towns come again and again.
  for (const piece of text.split(' ')) {
    const known = knownPieces.get(piece)
    const words = known ?? writtenWords(piece).flatMap(spellingsOf)
    for (const word of words) all.add(word)
    if (known !== undefined || piece.length > 40) continue
    if (knownPieces.size >= MOST_KNOWN) knownPieces.clear()
    knownPieces.set(piece, words)
  }
}

/** How Romanian writes Russian names, and back: Юлия = Iulia, Сергей = Serghei. */
const inRomanian = (word: string): readonly string[] => [
  word.replace(/^i(?=[au])/, 'j').replace(/gh(?=[ei])/g, 'g'),
  word.replace(/^j(?=[au])/, 'i').replace(/g(?=[ei])/g, 'gh'),
]

/**
 * The words of a query, each with its spellings: one spelling of every word must match (OR inside, AND across).
 * The first spelling is the nearest to what was typed. A spelling shorter than three letters that only arose by
 * dropping letters is left out: `sh` must not find everything with s, and what is written with š is indexed with sh too.
 */
export function queryTerms(query: string): readonly (readonly string[])[] {
  const terms = new Map<string, readonly string[]>()
  for (const own of spelledWords(query.slice(0, QUERY_LENGTH))) {
    const [typed = ''] = own
    // Looked for only: in the index they would make every name longer, and one key of `Iulia` and `Julia` is too much.
    const spellings = distinct([...own, ...own.flatMap(inRomanian)])
    if (terms.size < QUERY_WORDS) {
      terms.set(
        spellings.join(' '),
        spellings.filter((word) => word.length >= Math.min(3, typed.length)),
      )
    }
  }
  return [...terms.values()]
}

const shareSpelling = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word))

const sameWords = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((spellings, index) => shareSpelling(spellings, b[index] ?? []))

/** Whether two names agree word by word in some spelling, in this order. An empty name is the same as none. */
export function sameName(a: string, b: string): boolean {
  return sameWords(spelledWords(a), spelledWords(b))
}

/** Whether one name is the other with its front part moved to the back: Petrović Đorđe, Ђорђе Петровић. */
export function swappedName(a: string, b: string): boolean {
  const [left, right] = [spelledWords(a), spelledWords(b)]
  return left.some((_, at) => at > 0 && sameWords([...left.slice(at), ...left.slice(0, at)], right))
}

/**
 * Whether the words of the shorter name all occur in the longer one, in any order: `Ana` and `Ana Petrović`,
 * `Иван Сидоров` and `Сидоров Иван Петрович`. False when either has no words.
 */
export function nameWithin(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [spelledWords(a), spelledWords(b)].sort((x, y) => x.length - y.length)
  const left = [...longer]
  return (
    shorter.length > 0 &&
    shorter.every((spellings) => {
      const at = left.findIndex((other) => shareSpelling(spellings, other))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  )
}

/**
 * One key per name for looking up candidates: words in the Serbian spelling, sorted, so that word order and alphabet
 * don't matter. Rarer spellings (iuliia) have another key; `sameName` decides.
 */
export function nameKey(text: string): string {
  const words = asciiWords(text)?.map(withoutDigraphs) ?? text.split(' ').flatMap(keysOf)
  return words.length === 1 ? (words[0] ?? '') : words.sort().join(' ')
}
