import { compatibleNames, nearNameKeys, type Matchable, type PossibleMatchCode } from '#shared/domain/duplicates.ts'
import { nameKey } from '#shared/domain/name-folding.ts'
import { isStandInName } from '#shared/domain/stand-in-name.ts'
import { differsLittle, letterSet } from './letter-set.ts'

/** A customer of the shop, or one that this file is about to create. */
export type KnownCustomer = Matchable & {
  /** Of the shop; null for one of the file. */
  readonly id: number | null
  /** Position among the customers that the file creates; -1 for one of the shop. */
  readonly draft: number
  readonly nameKeys: readonly string[]
  /** `letterSet` of each name. */
  readonly nameLetters: readonly number[]
  readonly cityKey: string
  /** Only contact points are known: one of them is shown in place of a name. */
  readonly isNameless: boolean
  /** Empty where nothing tells it. */
  readonly uid: string
  readonly externalIds: readonly { readonly source: string; readonly value: string }[]
}

export type CertainCode = 'same-external-id' | 'same-contact' | 'same-content'
export type PossibleMatch = { readonly known: KnownCustomer; readonly reasonCode: PossibleMatchCode }

/** Many rows with one e-mail (the shop's own) or one name must not make the search quadratic. */
const MOST_COMPARED = 60
/** Names that are merely alike: where many are, one more says little. */
const MOST_NEAR = 24
/** From so many customers of one contact point on, each name is looked up instead of compared. */
const CROWD = 8

/** Customers under one key. Most keys have one: lists for all of them would take as much memory as the customers. */
type Slot = KnownCustomer | KnownCustomer[]

function add<K>(map: Map<K, Slot>, key: K, value: KnownCustomer): void {
  const slot = map.get(key)
  if (slot === undefined) map.set(key, value)
  else if (Array.isArray(slot)) slot.push(value)
  else map.set(key, [slot, value])
}

const nobody: readonly KnownCustomer[] = []
const listOf = (slot: Slot | undefined): readonly KnownCustomer[] =>
  slot === undefined ? nobody : Array.isArray(slot) ? slot : [slot]

/** A number for a text, short enough to take no memory of its own; two texts may share one (FNV-1a, 30 bits). */
function shortHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash & 0x3fffffff
}

const pointKeysOf = ({ emails, e164s }: Matchable): readonly string[] => [
  ...emails.map((email) => `@${email.trim().toLowerCase()}`),
  ...e164s,
]

/**
 * Keys that near names share: one word equal and the initials of the others, or the beginnings of all words. As hashes:
 * whether names are near is asked afterwards anyway.
 */
const nearKeys = (key: string): readonly number[] => nearTexts(key).map(shortHash)

function nearTexts(key: string): readonly string[] {
  const words = key.split(' ')
  if (words.length === 1) return key.length < 8 ? [] : [`1 ${key.slice(0, 4)}`]
  const initials = words.map((word) => word.charAt(0)).join('')
  return [
    ...words.flatMap((word, at) => (word.length < 3 ? [] : [`${initials} ${at} ${word}`])),
    `${initials} ${words.map((word) => word.slice(0, 3)).join(' ')}`,
  ]
}

/** `compatibleNames`, from the keys where they decide it: families share a phone, and so do whole companies. */
function mayBeOne(a: KnownCustomer, b: KnownCustomer): boolean {
  if (a.isNameless || b.isNameless) return true
  let common = false
  for (const left of a.nameKeys)
    for (const right of b.nameKeys) {
      const [shorter = [], longer = []] = [left.split(' '), right.split(' ')].sort((x, y) => x.length - y.length)
      const shared = shorter.filter((word) => longer.includes(word)).length
      if (shared === shorter.length && new Set(shorter).size === shorter.length) return true
      common ||= shared > 0
    }
  return (common || a.nameKeys.length === 0 || b.nameKeys.length === 0) && compatibleNames(a, b)
}

/** Two rows of one file of our own were two customers of one shop, however alike they are. */
const areTwo = (a: KnownCustomer, b: KnownCustomer): boolean =>
  a.id === null && b.id === null && a.uid !== '' && b.uid !== '' && a.uid !== b.uid

type Agreement = 'same' | 'different' | 'unknown'

/** A birthday without a year agrees with every year. */
function birthdays(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'unknown'
  const yearless = a.startsWith('--') || b.startsWith('--')
  return (yearless ? a.slice(-5) === b.slice(-5) : a === b) ? 'same' : 'different'
}

const towns = (a: KnownCustomer, b: KnownCustomer): Agreement =>
  a.cityKey === '' || b.cityKey === '' ? 'unknown' : a.cityKey === b.cityKey ? 'same' : 'different'

/**
 * `possibleMatch` for customers without a common contact point. In a town of few names it is asked millions of times:
 * equal keys are equal names here, and letters are only compared where nothing else speaks against it.
 */
function alike(wanted: KnownCustomer, key: string, known: KnownCustomer): PossibleMatchCode | null {
  const birthday = birthdays(wanted.birthday, known.birthday)
  const town = towns(wanted, known)
  const equal = known.nameKeys.includes(key)
  if (equal && birthday === 'same') return 'same-name-and-birthday'
  if (equal && town === 'same') return 'same-name-and-town'
  if (birthday === 'different' || town === 'different') return null
  if (equal) return key.includes(' ') || key.length >= 8 ? 'near-name' : null
  return known.nameKeys.some((name) => nearNameKeys(key, name)) ? 'near-name' : null
}

/** Everything that matching needs of a customer, folded once. */
export function knownCustomer(
  matchable: Matchable,
  place: { readonly id: number } | { readonly draft: number },
  { uid, externalIds }: Pick<KnownCustomer, 'uid' | 'externalIds'>,
  displayKey = nameKey(matchable.displayName),
): KnownCustomer {
  const parts = `${matchable.givenName} ${matchable.familyName}`.trim()
  const partsKey = parts === '' || parts === matchable.displayName ? '' : nameKey(parts)
  const nameKeys = [...new Set([displayKey, partsKey])].filter((key) => key !== '')
  return {
    ...matchable,
    id: 'id' in place ? place.id : null,
    draft: 'draft' in place ? place.draft : -1,
    nameKeys,
    nameLetters: nameKeys.map(letterSet),
    cityKey: matchable.city === '' ? '' : nameKey(matchable.city),
    isNameless: isStandInName(matchable, matchable.emails, matchable.e164s),
    uid,
    externalIds,
  }
}

/** Customers found by what makes two of them one. Grows with the customers that the file creates. */
export type CustomerIndex = {
  /** Nobody is in it yet. */
  isEmpty(): boolean
  add(known: KnownCustomer): void
  /** Another uid by which a customer of the shop is known: of one who was merged into them. */
  addUid(uid: string, customerId: number): void
  /** Of the shop, by the identity that files of our own carry. */
  byUid(uid: string): KnownCustomer | null
  byExternalId(source: string, value: string): KnownCustomer | null
  byPoint(key: string): readonly KnownCustomer[]
  byName(key: string): readonly KnownCustomer[]
  certain(wanted: KnownCustomer): { readonly known: KnownCustomer; readonly reasonCode: CertainCode } | null
  possible(wanted: KnownCustomer): PossibleMatch | null
}

export function createCustomerIndex(): CustomerIndex {
  const uids = new Map<string, KnownCustomer>()
  const ofShop = new Map<number, KnownCustomer>()
  const external = new Map<string, KnownCustomer>()
  const points = new Map<string, Slot>()
  /**
   * Of contact points that many share, the first of each name: the usual certain match without a comparison. With fewer
   * the names are looked through.
   */
  const crowded = new Map<string, Map<string, KnownCustomer>>()
  const names = new Map<string, Slot>()
  const near = new Map<number, Slot>()

  const byPoint = (key: string): readonly KnownCustomer[] => listOf(points.get(key))

  const byName = (key: string): readonly KnownCustomer[] => listOf(names.get(key))

  const exactly = (key: string, name: string): KnownCustomer | undefined => {
    const known = crowded.get(key)
    return known === undefined ? byPoint(key).find(({ nameKeys }) => nameKeys.includes(name)) : known.get(name)
  }

  function addPoint(key: string, known: KnownCustomer): void {
    add(points, key, known)
    const slot = points.get(key)
    if (!Array.isArray(slot) || slot.length < CROWD) return
    const firsts = crowded.get(key) ?? new Map<string, KnownCustomer>()
    for (const one of crowded.has(key) ? [known] : slot)
      for (const name of one.nameKeys) if (!firsts.has(name)) firsts.set(name, one)
    crowded.set(key, firsts)
  }

  function certain(wanted: KnownCustomer) {
    const own = uids.get(wanted.uid)
    if (own !== undefined) return { known: own, reasonCode: 'same-external-id' } as const
    for (const { source, value } of wanted.externalIds) {
      const known = external.get(`${source}\n${value}`)
      if (known !== undefined && !areTwo(wanted, known)) return { known, reasonCode: 'same-external-id' } as const
    }
    const keys = pointKeysOf(wanted)
    for (const key of keys)
      for (const name of wanted.nameKeys) {
        const known = exactly(key, name)
        if (known !== undefined && !areTwo(wanted, known)) return { known, reasonCode: 'same-contact' } as const
      }
    for (const key of keys)
      for (const known of byPoint(key).slice(0, MOST_COMPARED))
        if (mayBeOne(wanted, known) && !areTwo(wanted, known)) return { known, reasonCode: 'same-contact' } as const
    return null
  }

  function possible(wanted: KnownCustomer): PossibleMatch | null {
    for (const key of pointKeysOf(wanted)) {
      const known = byPoint(key)
        .slice(0, MOST_COMPARED)
        .find((other) => !mayBeOne(wanted, other) || areTwo(wanted, other))
      if (known !== undefined) return { known, reasonCode: 'same-contact-other-name' }
    }
    let best: PossibleMatch | null = null
    for (const key of wanted.nameKeys)
      for (const known of byName(key).slice(0, MOST_COMPARED)) {
        const reasonCode = alike(wanted, key, known)
        if (reasonCode === null) continue
        if (reasonCode !== 'near-name') return { known, reasonCode }
        best ??= { known, reasonCode }
      }
    return best ?? nearest(wanted)
  }

  /** The first with a name that is merely alike: no other is a stronger match, so that nobody is looked at after it. */
  function nearest(wanted: KnownCustomer): PossibleMatch | null {
    for (const [at, key] of wanted.nameKeys.entries()) {
      const letters = wanted.nameLetters[at] ?? 0
      for (const each of nearKeys(key))
        for (const known of listOf(near.get(each)).slice(0, MOST_NEAR)) {
          if (!known.nameLetters.some((others) => differsLittle(letters, others))) continue
          const reasonCode = alike(wanted, key, known)
          if (reasonCode !== null) return { known, reasonCode }
        }
    }
    return null
  }

  return {
    addUid(uid, customerId) {
      const known = ofShop.get(customerId)
      if (known !== undefined) uids.set(uid, known)
    },
    add(known) {
      if (known.id !== null) ofShop.set(known.id, known)
      if (known.uid !== '' && known.id !== null) uids.set(known.uid, known)
      for (const { source, value } of known.externalIds)
        if (!external.has(`${source}\n${value}`)) external.set(`${source}\n${value}`, known)
      for (const key of pointKeysOf(known)) {
        addPoint(key, known)
      }
      for (const name of known.nameKeys) {
        add(names, name, known)
        for (const key of nearKeys(name)) add(near, key, known)
      }
    },
    isEmpty: () => names.size === 0 && points.size === 0 && ofShop.size === 0,
    byUid: (uid) => uids.get(uid) ?? null,
    byExternalId: (source, value) => external.get(`${source}\n${value}`) ?? null,
    byPoint,
    byName,
    certain,
    possible,
  }
}
