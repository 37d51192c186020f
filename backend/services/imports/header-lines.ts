import { looksLikeData } from './columns/guess-columns.ts'
import { isKnownHeader } from './columns/header-dictionary.ts'

/** Words that go on below: `Customer` above `name`. Null where a column means nothing so. */
function joinedWords(above: readonly string[], below: readonly string[]): readonly string[] | null {
  const joined = above.map((word, at) => `${word} ${below[at] ?? ''}`.trim())
  return joined.every((cell) => cell === '' || isKnownHeader(cell)) ? joined : null
}

/**
 * Some words stand over several columns, whose own words are below; a word that reaches over both lines stands in both.
 * Null where each column has its word above already.
 */
function lowerWords(above: readonly string[], below: readonly string[]): readonly string[] | null {
  const added = below.flatMap((cell, at) => (cell !== '' && cell !== above[at] ? [at] : []))
  if (added.length < 2 || !added.some((at) => above[at] === '')) return null
  return below.map((cell, at) => cell || (above[at] ?? ''))
}

/** A header of two lines as one; null where the second line is a row of the list. */
export function joinedHeader(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const width = Math.max(first.length, second.length)
  const lineOf = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => (cells[at] ?? '').trim())
  const below = lineOf(second)
  const filled = below.filter((cell) => cell !== '')
  if (filled.length < 2 || !filled.every((cell) => isKnownHeader(cell) && !/\d/.test(cell) && !looksLikeData(cell)))
    return null
  const above = lineOf(first)
  return joinedWords(above, below) ?? lowerWords(above, below)
}
