import { guardsOf } from './cell-guards.ts'
import { isKnownHeader } from './columns/header-dictionary.ts'
import { csvOptions, eachRow, firstRows, isBlankRow, type Pause } from './csv-rows.ts'
import { csvLine, type CsvOptions, type CsvRow } from './csv-machine.ts'
import { openText, type TextSource } from './decode-text.ts'
import { guessDelimiter, isSepRow } from './guess-delimiter.ts'
import { joinedHeader } from './header-lines.ts'
import { importError } from './import-error.ts'
import { planImport, titleRows, type ImportPlan } from './import-plan.ts'
import type { ReadImportOptions } from './import-types.ts'
import { quoteStyle } from './quote-style.ts'
import { innerDelimiter, recordReader, withoutHash } from './table-rows.ts'

/** Text that is looked at before the file is read: enough for the guesses, little enough to be instant. */
const SAMPLE_LENGTH = 100_000
const SAMPLE_ROWS = 200
const GUESS_LENGTH = 30_000

/** Cells of a header line that are known words, under any delimiter. */
const knownHeaders = (line: string): number =>
  Math.max(...[',', ';', '\t', '|'].map((sign) => line.split(sign).filter((cell) => isKnownHeader(cell)).length))

export type PreparedTable = {
  readonly source: TextSource
  readonly csv: CsvOptions
  readonly plan: ImportPlan
  /** Between the cells of a record, whatever is around a whole line. */
  readonly delimiter: string
  /** As the file has it; null where there is none. */
  readonly header: readonly string[] | null
  /** Rows before the first record: `sep=` line, titles and header. */
  readonly lead: number
}

/** A table that can be read from its start as often as needed: the text of a file, or a sheet of a workbook. */
export type TableInput = {
  readonly open: () => TextSource
  /** Where it is known; else it is guessed. */
  readonly delimiter: string | undefined
  readonly bytes: number
}

/** A text file, in the encoding that the user says or that the bytes tell. */
export const textInput = (bytes: Uint8Array, { encoding, locale, delimiter }: ReadImportOptions): TableInput => ({
  open: () => openText(bytes, { encoding, locale, knownHeaders }),
  delimiter,
  bytes: bytes.length,
})

/** What the first rows tell of the file: its text, its table, its columns. */
export const prepare = async (input: TableInput, options: ReadImportOptions, pause: Pause): Promise<PreparedTable> => {
  const { delimiter } = input
  const source = input.open()
  await pause()
  let text = ''
  let cut = false
  for (const piece of source.pieces()) {
    if (text.length >= SAMPLE_LENGTH) {
      cut = true
      break
    }
    text += piece
  }
  if (text.trim() === '') throw importError('empty-file')
  if (delimiter !== undefined && (delimiter.length !== 1 || /["\r\n]/.test(delimiter)))
    throw importError('unknown-delimiter', { delimiter: delimiter.slice(0, 10) })
  const start = text.slice(0, GUESS_LENGTH)
  const guessed = delimiter ?? guessDelimiter(start, cut || start.length < text.length, isKnownHeader)
  const outer: CsvOptions = { ...csvOptions(guessed), ...quoteStyle(start, guessed) }
  await pause()
  const rows = firstRows(text, outer, SAMPLE_ROWS, cut)
  const stated = isSepRow(rows[0]?.cells ?? []) ? 1 : 0
  const read = rows.slice(stated).map((row) => row.cells)
  const inner = delimiter === undefined ? innerDelimiter(read, outer) : null
  const tables = inner === null ? read : read.map(([cell = '']) => csvLine(cell, { ...outer, delimiter: inner }).cells)
  const titles = options.hasHeader === undefined ? titleRows(tables) : 0
  const [first = [], second = [], ...others] = tables.slice(titles)
  const joined = options.hasHeader === undefined ? joinedHeader(first, second) : null
  const header = withoutHash(joined ?? first)
  const plan = planImport([header, ...(joined === null ? [second, ...others] : others)].filter(isFilled), options)
  const above = stated + titles + (joined === null ? 0 : 1)
  return {
    source,
    csv: outer,
    delimiter: inner ?? guessed,
    plan,
    // A header is told again as it was told first.
    header: plan.hasHeader ? (tables[titles] ?? null) : null,
    lead: above + (plan.hasHeader ? 1 : 0),
  }
}

const isFilled = (cells: readonly string[]): boolean => cells.length > 0

/** Every record of the file with its 1-based number; blank lines, `sep=` line and header are left out. */
export const eachRecord = async (
  { source, csv, header, lead, plan }: PreparedTable,
  onRecord: (row: CsvRow, number: number) => void,
  pause: Pause,
  onText: (length: number) => void,
): Promise<void> => {
  const recordOf = recordReader(header, csv)
  const plain = guardsOf(plan)
  let count = -lead
  return eachRow(
    source,
    csv,
    (row) => {
      if (isBlankRow(row)) return
      const record = count < 0 ? row : recordOf(row)
      if (record === null) return
      count += 1
      if (count > 0) onRecord(plain(record), count)
    },
    pause,
    onText,
  )
}
