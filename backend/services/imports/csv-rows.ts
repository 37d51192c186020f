import { importLimits } from '#shared/domain/import-limits.ts'
import { csvLine, csvMachine, type CsvOptions, type CsvRow } from './csv-machine.ts'
import { importError } from './import-error.ts'
import type { TextSource } from './decode-text.ts'

/** Work done before the caller gets a chance to do something else, in milliseconds. */
const SLICE_MS = 8

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

export const csvOptions = (delimiter: string): CsvOptions => ({
  delimiter,
  cellLength: importLimits.cellLength,
  cells: importLimits.columns * 5,
})

/** Nothing but separators, blanks and rulers: such a line is no record. */
export const isBlankRow = (row: CsvRow): boolean =>
  row.oversized < 0 && (row.cells.every((cell) => cell.trim() === '') || row.cells.every(isNothing))
/** Padding, the end mark of old systems, and lines that are drawn between header and rows. */
const isNothing = (cell: string): boolean => ruled.test(cell.replaceAll('\0', '').replaceAll('\u001a', ''))
const ruled = /^[\s:]*(?:[-=_]{3,}[\s:]*)?$/

/** The first rows of a text, for guessing; the last, perhaps cut, is left out where `cut`. */
export const firstRows = (text: string, options: CsvOptions, most: number, cut: boolean): readonly CsvRow[] => {
  const rows: CsvRow[] = []
  const machine = csvMachine(options, (row) => {
    if (rows.length < most && !isBlankRow(row)) rows.push(row)
  })
  if (machine.push(text) !== null || (!cut && machine.end() !== null))
    for (const line of text.split(/\r\n|\n|\r/).slice(rows.length))
      if (line.trim() !== '' && rows.length < most) rows.push(csvLine(line, options))
  return rows
}

/** Rows that are mended one by one; a file with more has no cells over several lines from there on. */
const MOST_MENDED = 8

/**
 * Hands every row of the text on, in order, with pauses. A stray quote would swallow the rows after it: in its row
 * quotes then count only where they close on the same line.
 */
export const eachRow = async (
  source: TextSource,
  options: CsvOptions,
  onRow: (row: CsvRow) => void,
  pause: Pause,
  onText: (length: number) => void,
): Promise<void> => {
  let from = 0
  let seen = 0
  const progress = (to: number): void => {
    if (to > seen) onText(to - seen)
    seen = Math.max(seen, to)
  }
  for (let mended = 0; ; mended++) {
    const broken = await strictRows(source, options, from, onRow, pause, progress)
    if (broken === null) return
    if (mended === MOST_MENDED) {
      await looseLines(source, options, broken, Infinity, onRow, pause)
      return
    }
    from = await looseLines(source, options, broken, 1, onRow, pause)
  }
}

/** The text from an offset on, with the offset of each slice. */
function* piecesFrom(source: TextSource, from: number): Generator<readonly [string, number]> {
  let at = 0
  for (const text of source.pieces()) {
    if (at >= from) yield [text, at]
    else if (at + text.length > from) yield [text.slice(from - at), from]
    at += text.length
  }
}

/** Null at the end of the text, or the offset of a row that a stray quote broke. */
const strictRows = async (
  source: TextSource,
  options: CsvOptions,
  from: number,
  onRow: (row: CsvRow) => void,
  pause: Pause,
  progress: (to: number) => void,
): Promise<number | null> => {
  const machine = csvMachine(options, onRow, from)
  for (const [text, at] of piecesFrom(source, from)) {
    const broken = machine.push(text)
    if (broken !== null) return broken
    progress(at + text.length)
    await pause()
  }
  return machine.end()
}

/** Reads `most` lines as rows of one line each; returns the offset behind them. */
const looseLines = async (
  source: TextSource,
  options: CsvOptions,
  from: number,
  most: number,
  onRow: (row: CsvRow) => void,
  pause: Pause,
): Promise<number> => {
  const lineEnd = /\r\n?|\n/g
  let line = ''
  let count = 0
  let end = from
  const take = (text: string): void => {
    // What cannot become a cell any more need not be kept.
    if (line.length < importLimits.cellLength * 4) line += text
  }
  for (const [text, at] of piecesFrom(source, from)) {
    let start = 0
    for (const found of text.matchAll(lineEnd)) {
      take(text.slice(start, found.index))
      start = found.index + found[0].length
      onRow(csvLine(line, options))
      line = ''
      count += 1
      if (count >= most) return at + start
    }
    take(text.slice(start))
    end = at + text.length
    await pause()
  }
  if (line !== '') onRow(csvLine(line, options))
  return end
}
