import type { FilePart } from '#backend/file-store.ts'
import { importError, isImportError } from '../import-error.ts'
import type { ImportReading, ReadImportOptions } from '../import-types.ts'
import { nothingToRead, readTable } from '../read-import.ts'
import { sheetSource } from './sheet-source.ts'
import type { WorkbookKind } from './workbook-kind.ts'
import type { SheetText } from './sheet-text.ts'
import { unpackInThread } from '../archive/unpack-in-thread.ts'

/** The last workbook: its preview, dry run and import unpack it once. */
let last: { readonly content: Buffer; readonly sheets: readonly SheetText[] } | null = null

/** The sheets of a workbook that hold something. @throws ImportError */
export async function sheetsOf(
  { content }: FilePart,
  kind: WorkbookKind,
  signal?: AbortSignal,
): Promise<readonly SheetText[]> {
  if (last?.content === content) return last.sheets
  const { files: sheets } = await unpackInThread({ bytes: content, kind }, signal)
  last = { content, sheets }
  return sheets
}

/** Two columns that mean something make a list; a single one may be a text about the file. */
const isList = (reading: ImportReading): boolean =>
  says(reading) && reading.columns.filter(({ field }) => field !== null && field !== 'noteLine').length > 1

const says = (reading: ImportReading): boolean =>
  reading.total > 0 && !nothingToRead.some((code) => code in reading.warningCounts)

/** One sheet of a workbook, by name, or the first that holds a list. */
export async function readWorkbook(
  part: FilePart,
  kind: WorkbookKind,
  options: ReadImportOptions,
): Promise<ImportReading> {
  const sheets = await sheetsOf(part, kind, options.signal)
  const wanted = options.sheet ?? part.sheet
  const chosen =
    wanted === undefined ? sheets : sheets.filter(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase())
  if (chosen.length === 0) throw importError('unknown-sheet', { sheet: (wanted ?? '').slice(0, 80) })
  let first: ImportReading | null = null
  let failure: unknown = null
  for (const sheet of chosen) {
    try {
      const reading = { ...(await readTable(sheetSource(sheet.content), options)), format: 'xlsx' as const }
      if (isList(reading)) return reading
      if (first === null || (says(reading) && !says(first))) first = reading
    } catch (error) {
      if (!isImportError(error) || error.code === 'cancelled') throw error
      failure ??= error
    }
  }
  if (first === null) throw failure ?? importError('empty-file')
  return first
}
