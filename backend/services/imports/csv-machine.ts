/**
 * A streaming reader of delimited text. Written here because the library reader stops a whole file at a quote that is
 * never closed and cannot leave out one oversized cell (reliability.md: such a row is rejected, the rest is read).
 * Rules as in Excel and Python: `""` inside quotes is a quote, text after a closing quote belongs to the cell, blanks
 * around quotes do not count, line ends inside quotes are text. Outside of them LF, CR LF and a bare CR end a row, also
 * where one file has several of them.
 */
export type CsvOptions = {
  readonly delimiter: string
  /** Longest cell that is kept, in UTF-16 units. */
  readonly cellLength: number
  /** Rows with more cells are handed on cut off here, so that a hostile line cannot fill the memory. */
  readonly cells: number
  /** The sign around cells, where it is not the usual one. */
  readonly quote?: "'" | undefined
  /** A backslash before a quote makes it a letter, as databases write it. */
  readonly hasEscapes?: boolean | undefined
}

export type CsvRow = {
  readonly cells: readonly string[]
  /** 0-based index of the first cell that was too long (its text is not kept), or −1. */
  readonly oversized: number
  /** Where the row begins, in UTF-16 units from the start of the text. */
  readonly offset: number
  /** A quote in it is never closed: its line was split at every delimiter. */
  readonly isMended?: true
}

export type CsvMachine = {
  /**
   * Takes the next text. Where a stray quote has swallowed rows, the offset of the row it stands in is returned, and the
   * machine is at its end; else null.
   */
  readonly push: (text: string) => number | null
  /** Ends the last row. The offset of a row whose quote is never closed is returned instead of the row; else null. */
  readonly end: () => number | null
}

const QUOTE = 34
const BACKSLASH = 92
const CR = 13
const LF = 10
const SPACE = 32

type State = 'start' | 'plain' | 'quoted' | 'after-quote'

export const csvMachine = (options: CsvOptions, onRow: (row: CsvRow) => void, start = 0): CsvMachine => {
  const delimiter = options.delimiter.charCodeAt(0)
  const { cellLength, hasEscapes = false } = options
  const mark = options.quote ?? '"'
  const quote = options.quote === undefined ? QUOTE : mark.charCodeAt(0)
  let state: State = 'start'
  let cell = ''
  let cells: string[] = []
  let oversized = -1
  let base = start
  let rowStart = start
  let skipLf = false
  let gap = ''
  let width = 0

  const append = (text: string): void => {
    if (cell.length + text.length > cellLength) {
      if (oversized < 0) oversized = cells.length
      cell = ''
    } else if (oversized !== cells.length) cell = cell === '' ? text : cell + text
  }
  const endCell = (): void => {
    if (cells.length <= options.cells) cells.push(cell)
    cell = ''
    state = 'start'
  }
  const endRow = (next: number): void => {
    endCell()
    width ||= cells.length
    onRow({ cells, oversized, offset: rowStart })
    cells = []
    oversized = -1
    rowStart = next
  }

  /** Whether the quote behind the cell so far is a letter of it: an odd number of backslashes is before it. */
  const isEscaped = (): boolean => {
    let slashes = 0
    while (cell.charCodeAt(cell.length - 1 - slashes) === BACKSLASH) slashes += 1
    return slashes % 2 === 1
  }

  /** After `"…"x`: did the quotes hold whole rows? Then the first of them was no opening quote. */
  const hasSwallowedRows = (): boolean => {
    if (oversized === cells.length) return true
    const lines = cell.split(/\r\n?|\n/).length - 1
    return lines > 0 && cell.split(options.delimiter).length - 1 >= Math.max(1, (lines - 1) * (width - 1))
  }

  const push = (text: string): number | null => {
    let i = 0
    const length = text.length
    while (i < length) {
      if (state === 'quoted') {
        const close = text.indexOf(mark, i)
        append(text.slice(i, close < 0 ? length : close))
        if (close < 0) break
        if (hasEscapes && isEscaped()) {
          cell = `${cell.slice(0, -1)}${mark}`
          i = close + 1
          continue
        }
        state = 'after-quote'
        gap = ''
        i = close + 1
        continue
      }
      let code = text.charCodeAt(i)
      if (skipLf) {
        skipLf = false
        if (code === LF) {
          i += 1
          rowStart = base + i
          continue
        }
      }
      if (code === delimiter) {
        endCell()
        i += 1
      } else if (code === LF) {
        i += 1
        endRow(base + i)
      } else if (code === CR) {
        i += 1
        skipLf = true
        endRow(base + i)
      } else if (state === 'start') {
        if (code === quote) {
          state = 'quoted'
          i += 1
        } else state = 'plain'
      } else if (state === 'after-quote') {
        if (code === quote) {
          append(mark)
          state = 'quoted'
          i += 1
        } else if (code === SPACE) {
          gap += ' '
          i += 1
        } else {
          if (hasSwallowedRows()) return rowStart
          append(gap)
          state = 'plain'
        }
      } else if (code === quote && cell.length < 8 && cell.trim() === '') {
        cell = ''
        state = 'quoted'
        i += 1
      } else {
        const from = i
        // A blank start may still be followed by a quote, so it is taken by itself.
        if (cell === '' && code === SPACE) {
          while (i < length && text.charCodeAt(i) === SPACE) i += 1
        } else {
          do {
            i += 1
            code = text.charCodeAt(i)
          } while (i < length && code !== delimiter && code !== LF && code !== CR)
        }
        append(text.slice(from, i))
      }
    }
    base += length
    return null
  }

  const end = (): number | null => {
    if (state === 'quoted') return rowStart
    if (state !== 'start' || cells.length > 0 || cell !== '') endRow(base)
    return null
  }
  return { push, end }
}

/** One line without line breaks in cells: quotes count only where they close again on the same line. */
export const csvLine = (line: string, options: CsvOptions): CsvRow => {
  let found: CsvRow | null = null
  const machine = csvMachine(options, (row) => {
    found ??= row
  })
  if (machine.push(line) === null && machine.end() === null && found !== null) return found
  const cells = line.split(options.delimiter)
  const oversized = cells.findIndex((cell) => cell.length > options.cellLength)
  return { cells: oversized < 0 ? cells.slice(0, options.cells + 1) : [], oversized, offset: 0, isMended: true }
}
