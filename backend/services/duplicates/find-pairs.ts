import { nearNameKeys } from '#shared/domain/duplicates.ts'
import { scoreDuplicate, worthShowing, type Fingerprint } from '#shared/domain/duplicate-score.ts'
import { longNames, otherFormsOf } from '#shared/domain/short-names.ts'
import type { BestPairs } from './best-pairs.ts'
import { mostNamesakes, tellsMoreThanName } from './look-up.ts'
import { createNeighbourhood, hashOf } from './neighbourhood.ts'

/** A customer of the shop, as the scan compares them. */
export type Scanned = { readonly id: number; readonly print: Fingerprint }

/** A phone that more have is the shop's own or a switchboard's, and says nothing by itself. */
const mostSharing = 20
/** Names that begin alike are compared with each other up to so many. */
const mostBeginningAlike = 60

/** Customers by name: each name once, with those who have it. */
type Names = { readonly keys: readonly string[]; readonly members: readonly (readonly number[])[] }

/**
 * Finds the pairs of a shop that are worth a look. Everybody with everybody would be 5 billion comparisons at 100 000; only
 * those are compared who share a phone or e-mail, a name, a short form of it, or a name of which one letter is left out.
 * Yields after every small step, so that the caller can let others work.
 */
export function* findPairs(customers: readonly Scanned[], best: BestPairs): Generator<void, void, void> {
  const names = yield* gatherNames(customers)
  const namesakesOf = (at: number): number => {
    const [key] = customers[at]?.print.nameKeys ?? []
    return key === undefined ? 0 : (names.count.get(key) ?? 0)
  }
  const consider = (x: number, y: number) => {
    const [a, b] = [customers[x], customers[y]]
    if (a === undefined || b === undefined || x === y) return
    const { score, reasons } = scoreDuplicate(a.print, b.print)
    if (score < worthShowing) return
    const namesakes = Math.max(namesakesOf(x), namesakesOf(y))
    if (namesakes > mostNamesakes && !tellsMoreThanName(reasons)) return
    best.add(a.id, b.id, score, reasons, namesakes)
  }
  yield* sharedPoints(customers, consider)
  yield* sameNames(customers, names, consider)
  yield* shortNames(names, (x, y) => across(customers, names.members[x] ?? [], names.members[y] ?? [], consider))
  yield* nearNames(names, (x, y) => across(customers, names.members[x] ?? [], names.members[y] ?? [], consider))
}

function* gatherNames(
  customers: readonly Scanned[],
): Generator<void, Names & { readonly count: ReadonlyMap<string, number> }, void> {
  const shards = Array.from({ length: 64 }, () => new Map<string, number>())
  const keys: string[] = []
  const members: number[][] = []
  for (const [at, { print }] of customers.entries()) {
    for (const key of print.nameKeys) {
      const shard = shards[hashOf(key) % shards.length]
      const known = shard?.get(key)
      if (known === undefined) {
        shard?.set(key, keys.length)
        keys.push(key)
        members.push([at])
      } else members[known]?.push(at)
    }
    if (at % 16 === 0) yield
  }
  const indexOf = (key: string) => shards[hashOf(key) % shards.length]?.get(key)
  const count = { get: (key: string) => members[indexOf(key) ?? -1]?.length }
  return { keys, members, count: count as ReadonlyMap<string, number> }
}

type Pair = (x: number, y: number) => void

function allPairs(group: readonly number[], pair: Pair): void {
  for (const [at, x] of group.entries())
    for (let next = at + 1; next < group.length; next += 1) pair(x, group[next] ?? x)
}

function* sharedPoints(customers: readonly Scanned[], consider: Pair): Generator<void, void, void> {
  const points = createNeighbourhood()
  for (const [at, { print }] of customers.entries()) {
    for (const key of print.phones) points.add(hashOf(key), at)
    for (const key of print.emails) points.add(hashOf(`@${key}`), at)
    if (at % 16 === 0) yield
  }
  for (const group of points.groups()) {
    if (group !== null && group.length <= mostSharing) allPairs(group, consider)
    yield
  }
}

/** Those of two lists whose birthday is on one day. */
function sameDay(customers: readonly Scanned[], left: readonly number[], right: readonly number[], pair: Pair): void {
  const dayOf = (at: number) => customers[at]?.print.birthday?.slice(-5) ?? ''
  const byDay = Map.groupBy(right, dayOf)
  for (const x of left) if (dayOf(x) !== '') for (const y of byDay.get(dayOf(x)) ?? []) if (x !== y) pair(x, y)
}

function* sameNames(customers: readonly Scanned[], { members }: Names, consider: Pair): Generator<void, void, void> {
  for (const group of members) {
    if (group.length <= mostNamesakes) allPairs(group, consider)
    else {
      sameDay(customers, group, group, consider)
      for (const towns of Map.groupBy(group, (at) => customers[at]?.print.townKey ?? '').values())
        if (towns.length <= mostNamesakes) allPairs(towns, consider)
    }
    yield
  }
}

/** Customers of two names that are alike; of common ones only where the birthday agrees. */
function across(
  customers: readonly Scanned[],
  left: readonly number[],
  right: readonly number[],
  consider: Pair,
): void {
  if (left.length * right.length > 16) return sameDay(customers, left, right, consider)
  for (const x of left) for (const y of right) consider(x, y)
}

function* shortNames({ keys }: Names, pair: Pair): Generator<void, void, void> {
  const forms = createNeighbourhood()
  for (const [at, key] of keys.entries()) {
    const words = key.split(' ')
    if (words.length > 1)
      for (const [place, word] of words.entries()) {
        if (otherFormsOf(word).length === 0) continue
        for (const long of longNames(word)) forms.add(hashOf(words.toSpliced(place, 1, long).sort().join(' ')), at)
      }
    if (at % 16 === 0) yield
  }
  for (const group of forms.groups()) {
    if (group !== null && group.length <= mostBeginningAlike) allPairs(group, pair)
    yield
  }
}

function* nearNames({ keys }: Names, pair: Pair): Generator<void, void, void> {
  const ifNear: Pair = (x, y) => {
    if (nearNameKeys(keys[x] ?? '', keys[y] ?? '')) pair(x, y)
  }
  const oneLess = createNeighbourhood()
  const beginnings = createNeighbourhood()
  for (const [at, key] of keys.entries()) {
    const words = key.split(' ')
    if (words.length > 1 || key.length >= 8) {
      oneLess.add(hashOf(key), at)
      let place = 0
      for (const word of words) {
        if (word.length >= 4)
          for (let letter = 1; letter < word.length; letter += 1) oneLess.add(hashOf(key, place + letter), at)
        place += word.length + 1
      }
      beginnings.add(hashOf(words.map((word) => word.slice(0, 3)).join(' ')), at)
    }
    if (at % 8 === 0) yield
  }
  for (const neighbourhood of [oneLess, beginnings])
    for (const group of neighbourhood.groups()) {
      if (group !== null && group.length <= mostBeginningAlike) allPairs(group, ifNear)
      yield
    }
}
