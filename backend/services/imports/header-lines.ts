import { isKnownHeader } from './columns/header-dictionary.ts'

/**
 * A header of two lines as one: below some words that stand over several columns are those of each. A word that reaches
 * over both lines stands in both. Null where the second line is a row of the list.
 */
export function joinedHeader(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const above = (index: number): string => (first[index] ?? '').trim()
  const filled = second.map((cell, index) => ({ cell: cell.trim(), index })).filter(({ cell }) => cell !== '')
  const added = filled.filter(({ cell, index }) => cell !== above(index))
  const isHeader = added.length > 1 && filled.every(({ cell }) => isKnownHeader(cell) && !/\d/.test(cell))
  // Something must stand under a word for several columns: its second column has no word of its own.
  if (!isHeader || !added.some(({ index }) => above(index) === '')) return null
  const width = Math.max(first.length, second.length)
  return Array.from({ length: width }, (_, index) => (second[index] ?? '').trim() || above(index))
}
