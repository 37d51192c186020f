import type { CsvRow } from './csv-machine.ts'
import { csvOptions, firstRows } from './csv-rows.ts'

const candidates = [',', ';', '\t', '|'] as const

/** Excel's own first line: `sep=;`. */
const sepLine = /^\s*"?sep=(.)"?[^\S\r\n]*(?:\r\n|\n|\r|$)/i

/** What stands in a `sep=` line, or null. */
export const statedDelimiter = (text: string): string | null => {
  const found = sepLine.exec(text.slice(0, 40))?.[1] ?? null
  return found === null || found === '"' || /[\p{L}\p{N}\s]/u.test(found.replace('\t', '')) ? null : found
}

/** A `sep=` line as parsed by whatever delimiter: to be skipped. */
export const isSepRow = (cells: readonly string[]): boolean =>
  /^\s*sep=/i.test(cells[0] ?? '') && cells.join('').length <= 6

/**
 * The delimiter whose first rows look most like a table: known header words count most, then many columns in rows of
 * equal length. A single column has none; a comma then does no harm.
 */
export const guessDelimiter = (text: string, cut: boolean, isKnown: (header: string) => boolean): string => {
  const stated = statedDelimiter(text)
  if (stated !== null) return stated
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const rows = firstRows(text, csvOptions(delimiter), 60, cut)
    const lengths = rows.map((row) => row.cells.length)
    const counts = new Map<number, number>()
    for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
    const [columns, times] = [...counts].reduce((top, each) => (each[1] > top[1] ? each : top), [0, 0])
    const knownOf = ({ cells }: CsvRow): number => (cells.length > 1 ? cells.filter(isKnown).length : 0)
    // The header may stand below lines about the report.
    const [first, ...others] = rows
    const known = (first && knownOf(first)) || Math.max(0, ...others.map(knownOf).filter((count) => count > 1))
    const even = lengths.length === 0 ? 0 : times / lengths.length
    const score = known * 10 + (columns > 1 ? even * even * Math.min(columns, 12) : 0)
    if (score > best.score + 1e-9) best = { delimiter, score }
  }
  return best.delimiter
}
