import { isKnownHeader } from './columns/header-dictionary.ts'
import { csvLine, type CsvOptions, type CsvRow } from './csv-machine.ts'

const others = [',', ';', '\t', '|'] as const

/** A whole line in one cell is taken apart: some programs quote it once more, some change the separator below the header. */
const takenApart = (row: CsvRow, options: CsvOptions, delimiters: readonly string[], width: number): CsvRow => {
  if (row.oversized >= 0 || row.cells.length !== 1) return row
  const cell = row.cells[0] ?? ''
  for (const delimiter of delimiters) {
    if (!cell.includes(delimiter)) continue
    const again = csvLine(cell, { ...options, delimiter })
    if (again.cells.length === width) return { ...again, offset: row.offset }
  }
  return row
}

/** The separator inside lines that are quoted as a whole, by the first of them; null where they aren't. */
export function innerDelimiter(rows: readonly (readonly string[])[], options: CsvOptions): string | null {
  const [first = []] = rows
  if (rows.length < 2 || rows.some((cells) => cells.length > 1)) return null
  const known = (delimiter: string): number =>
    csvLine(first[0] ?? '', { ...options, delimiter }).cells.filter(isKnownHeader).length
  return others.find((delimiter) => known(delimiter) > 1) ?? null
}

/**
 * The rows of a table as records: null for one that is none, a comment (`# …`) or the header said again, as where files were put
 * one behind the other or pages are numbered.
 */
export function recordReader(header: readonly string[] | null, options: CsvOptions): (row: CsvRow) => CsvRow | null {
  const width = header?.length ?? 0
  const again = bare((header ?? []).join('\n'))
  const firstHeader = bare(header?.[0] ?? '')
  return (row) => {
    const whole = width > 1 ? takenApart(row, options, others, width) : row
    if (width < 2) return whole
    const first = whole.cells[0] ?? ''
    if (first.startsWith('#') && whole.cells.length !== width) return null
    // Nearly all rows differ from the header in their first cell.
    const mayBeHeader = whole.cells.length === width && bare(first) === firstHeader
    return mayBeHeader && bare(whole.cells.join('\n')) === again ? null : whole
  }
}

const bare = (text: string): string => text.replaceAll('\ufeff', '').trim()

/** A sign of a comment before the first header. */
export const withoutHash = (header: readonly string[]): readonly string[] => {
  const [first = '', ...rest] = header
  const word = first.replace(/^#\s*/, '')
  return word !== first && !isKnownHeader(first) && isKnownHeader(word) ? [word, ...rest] : header
}
