import type { Grammar } from './grammar.ts'
import { MEANINGS, type Reading } from './meanings.ts'
import type { Part } from './part.ts'
import { patternsOf, type Footing } from './patterns.ts'
import { surroundingsOf } from './surroundings.ts'

/** One place of the plain text that says something about the day or the time. */
export type Find = { readonly from: number; readonly to: number; readonly part: Part; readonly footing: Footing }

const namesDay = ({ kind }: Part): boolean => kind === 'weekday' || kind === 'day' || kind === 'day-of-month'

type Match = Find & { readonly digits: boolean; readonly number: boolean }

/** A day that is out of the calendar (year 10000) is none. */
function meant(run: () => Part | null): Part | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function matches(plain: string, reading: Reading): Match[] {
  const all: Match[] = []
  for (const { meaning, regex, footing } of patternsOf(reading.grammar))
    for (const match of plain.matchAll(regex)) {
      const part = meant(() => MEANINGS[meaning](match.groups ?? {}, reading))
      if (part === null || match[0] === '') continue
      const to = match.index + match[0].length
      all.push({ from: match.index, to, part, footing, digits: /\d/.test(match[0]), number: /\d\D?$/.test(match[0]) })
    }
  return all
}

/** Longest first; at equal length the one that asks for less around it. */
const order: readonly Footing[] = ['anywhere', 'edge', 'beside']
const byLength = (a: Match, b: Match): number =>
  b.to - b.from - (a.to - a.from) || a.from - b.from || order.indexOf(a.footing) - order.indexOf(b.footing)

const BESIDE = /^[\s,;.()–-]*$/u

/** Whether only signs or a word for "and", "at" part two finds. */
export const besideEachOther = (between: string, grammar: Grammar): boolean =>
  BESIDE.test(between) || surroundingsOf(grammar).and.test(between)

function stands(find: Match, kept: readonly Match[], plain: string, grammar: Grammar): boolean {
  if (find.footing === 'anywhere') return true
  const near = kept.some(
    (other) =>
      other !== find &&
      other.footing !== 'beside' &&
      besideEachOther(
        other.to <= find.from ? plain.slice(other.to, find.from) : plain.slice(find.to, Math.max(find.to, other.from)),
        grammar,
      ),
  )
  if (near || find.footing === 'beside') return near
  const before = plain.slice(0, find.from)
  const after = plain.slice(find.to)
  return (
    /^[^\p{L}\p{N}]*$/u.test(before) ||
    /^\s*(?:$|[,;.!?)(–-])/u.test(after) ||
    surroundingsOf(grammar).connector.test(after)
  )
}

/** All that the phrase says about day and time, in its order, nothing overlapping. */
export function findParts(plain: string, reading: Reading): readonly Find[] {
  const { grammar } = reading
  const { past, pastAfter, notBefore, counted, numbered } = surroundingsOf(grammar)
  const taken: Match[] = []
  const free = (match: Match): boolean => taken.every((other) => match.to <= other.from || match.from >= other.to)
  for (const match of matches(plain, reading).toSorted(byLength)) if (free(match)) taken.push(match)
  const kept = taken.filter((match) => {
    const before = plain.slice(0, match.from)
    const after = plain.slice(match.to)
    if (past.test(before) || pastAfter.test(after)) return false
    if (namesDay(match.part) && notBefore.test(before)) return false
    if ((match.digits || match.part.kind === 'time') && counted.test(after)) return false
    return !match.number || !numbered.test(before)
  })
  return kept.filter((match) => stands(match, kept, plain, grammar)).toSorted((a, b) => a.from - b.from)
}
