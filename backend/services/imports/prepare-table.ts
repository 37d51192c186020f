import { unguardFormula } from '#shared/formats/formula-guard.ts'
import { isKnownHeader } from './columns/header-dictionary.ts'
import { csvOptions, eachRow, firstRows, isBlankRow, type Pause } from './csv-rows.ts'
import type { CsvOptions, CsvRow } from './csv-machine.ts'
import { openText, type TextSource } from './decode-text.ts'
import { guessDelimiter, isSepRow } from './guess-delimiter.ts'
import { importError } from './import-error.ts'
import { planImport, titleRows, type ImportPlan } from './import-plan.ts'
import type { ReadImportOptions } from './import-types.ts'

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
  const csv = csvOptions(guessed)
  await pause()
  const rows = firstRows(text, csv, SAMPLE_ROWS, cut)
  const stated = isSepRow(rows[0]?.cells ?? []) ? 1 : 0
  const tables = rows.slice(stated).map((row) => row.cells)
  const titles = options.hasHeader === undefined ? titleRows(tables) : 0
  const plan = planImport(tables.slice(titles), options)
  return { source, csv, plan, lead: stated + titles + (plan.hasHeader ? 1 : 0) }
}

/** Our own files, and people in Excel, put an apostrophe before a text that begins like a formula. */
const withoutGuards = (row: CsvRow): CsvRow =>
  row.cells.some((cell) => cell.startsWith("'")) ? { ...row, cells: row.cells.map(unguardFormula) } : row

/** Programs of others put an apostrophe before any number that a spreadsheet should not touch. */
const heldNumber = /^'(?=[+\d][\d\s().\-/]*$)/
const numbered = /^(phone|fax|pager|externalId|customerId|customerPhone)|PostalCode$/

const withoutApostrophes = (columns: ReadonlySet<number>, row: CsvRow): CsvRow =>
  row.cells.some((cell) => cell.startsWith("'"))
    ? withoutGuards({
        ...row,
        cells: row.cells.map((cell, index) => (columns.has(index) ? cell.replace(heldNumber, '') : cell)),
      })
    : row

/** Names of ours that stand above the columns of a raw file, whose texts are as they are. */
const rawNames = new Set(['uid', 'customerUid', 'purchaseUid', 'productUid'])
const isRaw = ({ columns }: ImportPlan): boolean => columns.some(({ header }) => rawNames.has(header))

/** Every record of the file with its 1-based number; blank lines, `sep=` line and header are left out. */
export const eachRecord = async (
  { source, csv, lead, plan }: PreparedTable,
  onRecord: (row: CsvRow, number: number) => void,
  pause: Pause,
  onText: (length: number) => void,
): Promise<void> => {
  let count = -lead
  const columns = new Set(plan.columns.filter(({ field }) => numbered.test(field ?? '')).map(({ index }) => index))
  const others = (row: CsvRow): CsvRow => withoutApostrophes(columns, row)
  const plain = isRaw(plan) ? (row: CsvRow): CsvRow => row : plan.producer === 'regulars' ? withoutGuards : others
  return eachRow(
    source,
    csv,
    (row) => {
      if (isBlankRow(row)) return
      count += 1
      if (count > 0) onRecord(plain(row), count)
    },
    pause,
    onText,
  )
}
