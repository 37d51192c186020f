/**
 * Which two customers are one (interface.md §6). Pure comparisons of two; the caller finds candidates by contact point,
 * `nameKey` and external id (the same external id of the same source is certain and needs nothing from here).
 */
import { editDistance } from './edit-distance.ts'
import { nameKey, nameWithin, sameName, swappedName } from './name-folding.ts'

/** What matching looks at. Birthday is `YYYY-MM-DD` or `--MM-DD`; missing texts are ''. */
export type Matchable = {
  readonly emails: readonly string[]
  readonly e164s: readonly string[]
  readonly givenName: string
  readonly familyName: string
  readonly displayName: string
  readonly birthday: string | null
  readonly city: string
}

export type PossibleMatchCode =
  'same-contact-other-name' | 'same-name-and-birthday' | 'same-name-and-town' | 'near-name'

/** The name as parts and as shown: a patronymic or a company name is in the second only. */
const namesOf = ({ givenName, familyName, displayName }: Matchable): readonly string[] =>
  [`${givenName} ${familyName}`, displayName].filter((name) => nameKey(name) !== '')

const anyNames = (a: Matchable, b: Matchable, agree: (x: string, y: string) => boolean): boolean =>
  namesOf(a).some((x) => namesOf(b).some((y) => agree(x, y)))

const equalNames = (a: Matchable, b: Matchable): boolean =>
  anyNames(a, b, (x, y) => sameName(x, y) || swappedName(x, y))

/**
 * Names that may belong to one person: equal in any spelling, given and family name swapped, or one missing on one
 * side – the whole name or a part of it (`Ana` beside `Ana Petrović`, no patronymic).
 */
export function compatibleNames(a: Matchable, b: Matchable): boolean {
  if (namesOf(a).length === 0 || namesOf(b).length === 0) return true
  return anyNames(a, b, nameWithin)
}

const sameEmail = (email: string): string => email.trim().toLowerCase()

/** Whether both have one e-mail (case aside) or one E.164 phone. */
export function shareContactPoint(a: Matchable, b: Matchable): boolean {
  const emails = new Set(a.emails.map(sameEmail).filter((email) => email !== ''))
  return b.emails.some((email) => emails.has(sameEmail(email))) || b.e164s.some((phone) => a.e164s.includes(phone))
}

/** The same customer for an import: one contact point and names that don't speak against it. */
export function certainMatch(a: Matchable, b: Matchable): boolean {
  return shareContactPoint(a, b) && compatibleNames(a, b)
}

type Agreement = 'same' | 'different' | 'unknown'

/** A birthday without a year agrees with every year. */
function birthdays(a: string | null, b: string | null): Agreement {
  if (a === null || b === null || a === '' || b === '') return 'unknown'
  const yearless = a.startsWith('--') || b.startsWith('--')
  return (yearless ? a.slice(-5) === b.slice(-5) : a === b) ? 'same' : 'different'
}

function towns(a: string, b: string): Agreement {
  if (nameKey(a) === '' || nameKey(b) === '') return 'unknown'
  return sameName(a, b) ? 'same' : 'different'
}

/** Edits allowed by length of the shorter word: one in four letters, two in eight. */
const editsFor = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0)

/** `Ivan` and `Ivana`, `Petrov` and `Petrova` are husband and wife more often than a slip of the pen. */
const otherGender = (a: string, b: string): boolean => `${a}a` === b || a === `${b}a`

/** Edits between two words beginning with the same letter, null where they are not near. */
function wordEdits(a: string, b: string): number | null {
  if (a === b) return 0
  if (a.charAt(0) !== b.charAt(0) || otherGender(a, b)) return null
  return editDistance(a, b, editsFor(a.length < b.length ? a : b))
}

const nearNames = (a: string, b: string): boolean => nearNameKeys(nameKey(a), nameKey(b))

/**
 * At most two edits in the whole name, each word near its own; in any word order, as these are keys of names
 * (`nameKey`). A lone short word is near nothing.
 */
export function nearNameKeys(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false
  const [left, right] = [a.split(' '), b.split(' ')]
  if (left.length !== right.length || (left.length === 1 && (left[0] ?? '').length < 8)) return false
  let edits = 0
  for (const [at, word] of left.entries()) {
    const more = wordEdits(word, right[at] ?? '')
    if (more === null) return false
    edits += more
  }
  return edits <= 2
}

/**
 * Why two customers, not certainly one, should be shown as possible duplicates; null where they should not. The
 * strongest reason is given. A known other birthday or town speaks against a name that is merely alike, and an equal
 * name with nothing known against it counts as near.
 */
export function possibleMatch(a: Matchable, b: Matchable): { readonly reasonCode: PossibleMatchCode } | null {
  if (shareContactPoint(a, b)) return compatibleNames(a, b) ? null : { reasonCode: 'same-contact-other-name' }
  const birthday = birthdays(a.birthday, b.birthday)
  const town = towns(a.city, b.city)
  if (equalNames(a, b)) {
    if (birthday === 'same') return { reasonCode: 'same-name-and-birthday' }
    if (town === 'same') return { reasonCode: 'same-name-and-town' }
  }
  if (birthday === 'different' || town === 'different') return null
  return anyNames(a, b, nearNames) ? { reasonCode: 'near-name' } : null
}
