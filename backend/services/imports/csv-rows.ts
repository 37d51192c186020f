import { importLimits } from '#shared/domain/import-limits.ts'
import { csvLine, csvMachine, type CsvOptions, type CsvRow } from './csv-machine.ts'
import { importError } from './import-error.ts'
import type { TextSource } from './decode-text.ts'

/** Work done before the caller gets a chance to do something else, in milliseconds. */
const SLICE_MS = 12

/** A pause that costs nothing until a slice is used up; throws `cancelled`. */
export type Pause = () => Promise<void>
export const pauseEvery = (breathe: (() => Promise<void>) | undefined, signal: AbortSignal | undefined): Pause => {
  let started = performance.now()
  return async () => {
    if (signal?.aborted) throw importError('cancelled')
    if (performance.now() - started < SLICE_MS) return
    await breathe?.()
    if (signal?.aborted) throw importError('cancelled')
    started = performance.now()
  }
}

export const csvOptions = (delimiter: string, crEndsRow: boolean): CsvOptions => ({
  delimiter,
  crEndsRow,
  cellLength: importLimits.cellLength,
  cells: importLimits.columns * 5,
})

/** Nothing but separators and blanks: such a line is no record. */
export const isBlankRow = (row: CsvRow): boolean => row.oversized < 0 && row.cells.every((cell) => cell.trim() === '')

/** The first rows of a text, for guessing; the last, perhaps cut, is left out where `cut`. */
export const firstRows = (text: string, options: CsvOptions, most: number, cut: boolean): readonly CsvRow[] => {
  const rows: CsvRow[] = []
  const machine = csvMachine(options, (row) => {
    if (rows.length < most && !isBlankRow(row)) rows.push(row)
  })
  machine.push(text)
  if (!cut && machine.end() !== null)
    for (const line of text.split(/\r\n|\n|\r/).slice(rows.length))
      if (line.trim() !== '' && rows.length < most) rows.push(csvLine(line, options))
  return rows
}

/**
 * Hands every row of the text on, in order, with pauses. A quote that is never closed would swallow the rest of the
 * file: from its row on, cells cannot span lines. The offset of that row is returned, else null.
 */
export const eachRow = async (
  source: TextSource,
  options: CsvOptions,
  onRow: (row: CsvRow) => void,
  pause: Pause,
  onText: (length: number) => void,
): Promise<number | null> => {
  const machine = csvMachine(options, onRow)
  for (const text of source.pieces()) {
    machine.push(text)
    onText(text.length)
    await pause()
  }
  const unclosed = machine.end()
  if (unclosed !== null) await looseLines(source, options, unclosed, onRow, pause)
  return unclosed
}

const looseLines = async (
  source: TextSource,
  options: CsvOptions,
  from: number,
  onRow: (row: CsvRow) => void,
  pause: Pause,
): Promise<void> => {
  const lineEnd = options.crEndsRow ? /\r\n?|\n/ : /\r?\n/
  let at = 0
  let rest = ''
  for (const text of source.pieces()) {
    const fresh = at >= from ? text : text.slice(Math.max(0, from - at))
    at += text.length
    if (fresh === '' || at <= from) continue
    const lines = fresh.split(lineEnd)
    lines[0] = rest + (lines[0] ?? '')
    rest = lines.pop() ?? ''
    // What cannot become a cell any more need not be kept.
    if (rest.length > importLimits.cellLength * 4) rest = rest.slice(0, importLimits.cellLength * 4)
    for (const line of lines) onRow(csvLine(line, options))
    await pause()
  }
  if (rest !== '') onRow(csvLine(rest, options))
}
