/**
 * How likely two customers are one, 0 to 100, and why: for the list of possible duplicates and the warning while somebody
 * is typed in. Imports decide by duplicates.ts alone (interface.md §6); this only ranks what people look at.
 *
 * The score is what speaks for it added up: a common phone or e-mail counts most, then how the names agree, then birthday
 * and town; what is known to differ is taken off. From `worthShowing` on a pair is shown.
 */
import { nearNameKeys, type Matchable } from './duplicates.ts'
import { foldWords, nameKey } from './name-folding.ts'
import { mayBeOneName } from './short-names.ts'
import { isStandInName } from './stand-in-name.ts'

export const duplicateReasons = [
  'same-phone',
  'same-email',
  'same-name',
  'swapped-name',
  'short-name',
  'near-name',
  'part-of-name',
  'same-birthday',
  'same-town',
  'other-name',
  'other-birthday',
  'other-town',
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export type DuplicateScore = { readonly score: number; readonly reasons: readonly DuplicateReason[] }

/** Less is not shown. */
export const worthShowing = 40

/** A customer as the comparison needs them, folded once. Keys of phones are E.164 or digits, of e-mails lower case. */
export type Fingerprint = {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  /** Words of each name sorted (`nameKey`): as parts, and as shown. Empty for somebody known by contact points only. */
  readonly nameKeys: readonly string[]
  /** The same words in the order in which they are written. */
  readonly written: readonly string[]
  readonly birthday: string | null
  readonly townKey: string
}

/** Names as they are asked for: parts where they are known, and what is shown. */
export function fingerprintOf(
  { emails, e164s, givenName, familyName, displayName, birthday, city }: Matchable,
  displayKey = nameKey(displayName),
): Fingerprint {
  const phones = [...new Set(e164s)]
  const parts = `${givenName} ${familyName}`.trim()
  const isNameless = isStandInName({ displayName, givenName, familyName }, emails, phones)
  const names = isNameless ? [] : [...new Set(parts === '' ? [displayName] : [displayName, parts])]
  const keyed = names.map((name) => [name === displayName ? displayKey : nameKey(name), name] as const)
  const known = keyed.filter(([key], at) => key !== '' && keyed.findIndex(([other]) => other === key) === at)
  return {
    phones,
    emails: [...new Set(emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''))],
    nameKeys: known.map(([key]) => key),
    written: known.map(([, name]) => foldWords(name).map(nameKey).join(' ')),
    birthday: birthday === '' ? null : birthday,
    townKey: nameKey(city),
  }
}

type NameAgreement = 'same' | 'swapped' | 'short' | 'near' | 'within' | 'unknown' | 'other'

/** Points of a name alone, and together with a common phone or e-mail. */
const namePoints: Readonly<Record<NameAgreement, { readonly alone: number; readonly withContact: number }>> = {
  same: { alone: 60, withContact: 94 },
  swapped: { alone: 58, withContact: 93 },
  short: { alone: 52, withContact: 90 },
  near: { alone: 48, withContact: 88 },
  within: { alone: 0, withContact: 84 },
  unknown: { alone: 0, withContact: 80 },
  other: { alone: 0, withContact: 45 },
}

/** One word equal or a short form of the other, the rest equal. */
function shortForm(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false
  const left = a.filter((word) => !b.includes(word))
  const right = b.filter((word) => !a.includes(word))
  const [x, y] = [left[0], right[0]]
  return left.length === 1 && right.length === 1 && x !== undefined && y !== undefined && mayBeOneName(x, y)
}

/** Whether all words of the shorter name are in the longer one, each once. */
function within(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, [...b]] : [b, [...a]]
  return shorter.every((word) => {
    const at = longer.indexOf(word)
    if (at >= 0) longer.splice(at, 1)
    return at >= 0
  })
}

const ranked: readonly NameAgreement[] = ['same', 'swapped', 'short', 'near', 'within', 'other']

/** How two keys of names agree; `isWritten` where the words stand in the same order too. */
function keysAgree(a: string, b: string, isWritten: boolean): NameAgreement {
  if (a === b) return isWritten ? 'same' : 'swapped'
  const [left, right] = [a.split(' '), b.split(' ')]
  if (shortForm(left, right)) return 'short'
  if (nearNameKeys(a, b)) return 'near'
  return within(left, right) ? 'within' : 'other'
}

function namesAgree(a: Fingerprint, b: Fingerprint): NameAgreement {
  if (a.nameKeys.length === 0 || b.nameKeys.length === 0) return 'unknown'
  let best = ranked.length - 1
  for (const [i, x] of a.nameKeys.entries())
    for (const [j, y] of b.nameKeys.entries())
      best = Math.min(best, ranked.indexOf(keysAgree(x, y, a.written[i] === b.written[j])))
  return ranked[best] ?? 'other'
}

type Agreement = 'same' | 'same-day' | 'different' | 'unknown'

/** A birthday without a year agrees with every year, and says less. */
function birthdaysAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'unknown'
  if (a.startsWith('--') || b.startsWith('--')) return a.slice(-5) === b.slice(-5) ? 'same-day' : 'different'
  return a === b ? 'same' : 'different'
}

const townsAgree = (a: string, b: string): Agreement =>
  a === '' || b === '' ? 'unknown' : a === b ? 'same' : 'different'

const shared = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value))

const nameReason: Readonly<Record<NameAgreement, DuplicateReason | null>> = {
  same: 'same-name',
  swapped: 'swapped-name',
  short: 'short-name',
  near: 'near-name',
  within: 'part-of-name',
  unknown: null,
  other: 'other-name',
}

/** A lone short name (Ana) says little by itself. */
const saysLittle = (keys: readonly string[]): boolean => keys.every((key) => !key.includes(' ') && key.length < 8)

/** The score of two customers, the same in either order. */
export function scoreDuplicate(a: Fingerprint, b: Fingerprint): DuplicateScore {
  const [phone, email] = [shared(a.phones, b.phones), shared(a.emails, b.emails)]
  const name = namesAgree(a, b)
  const birthday = birthdaysAgree(a.birthday, b.birthday)
  const town = townsAgree(a.townKey, b.townKey)
  const hasContact = phone || email
  const reasons: DuplicateReason[] = []
  const reason = nameReason[name]
  if (phone) reasons.push('same-phone')
  if (email) reasons.push('same-email')
  if (reason !== null && (hasContact || name !== 'other')) reasons.push(reason)
  if (birthday === 'same' || birthday === 'same-day') reasons.push('same-birthday')
  if (town === 'same') reasons.push('same-town')
  if (birthday === 'different') reasons.push('other-birthday')
  if (town === 'different') reasons.push('other-town')
  const points = hasContact ? withContact(name, phone && email, birthday, town) : alone(name, birthday, town, a, b)
  return { score: Math.max(0, Math.min(100, points)), reasons }
}

/** With a common phone or e-mail a pair is always worth a look: families share them, and so do two cards of one person. */
function withContact(name: NameAgreement, both: boolean, birthday: Agreement, town: Agreement): number {
  const isOther = name === 'other'
  const points =
    namePoints[name].withContact +
    (both ? 3 : 0) +
    { same: isOther ? 20 : 2, 'same-day': isOther ? 15 : 1, different: isOther ? -5 : -25, unknown: 0 }[birthday] +
    { same: 1, 'same-day': 0, different: isOther ? -2 : -3, unknown: 0 }[town]
  return Math.max(worthShowing, points)
}

/** By name alone: at most 97, as two people may well have one name and one birthday. */
function alone(name: NameAgreement, birthday: Agreement, town: Agreement, a: Fingerprint, b: Fingerprint): number {
  const base = namePoints[name].alone
  if (base === 0) return 0
  const otherContacts = (x: readonly string[], y: readonly string[]) => x.length > 0 && y.length > 0
  const points =
    base +
    { same: 30, 'same-day': 24, different: -40, unknown: 0 }[birthday] +
    { same: 12, 'same-day': 0, different: -25, unknown: 0 }[town] -
    (otherContacts(a.phones, b.phones) || otherContacts(a.emails, b.emails) ? 4 : 0) -
    (saysLittle(a.nameKeys) || saysLittle(b.nameKeys) ? 25 : 0)
  // What an import lists as possible (interface.md §6) is shown, however low, even where the birthdays differ.
  const isListed = (name === 'same' || name === 'swapped') && (town === 'same' || birthday === 'same')
  return Math.min(97, isListed ? Math.max(worthShowing, points) : points)
}
