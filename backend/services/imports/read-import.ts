import type { ImportRejection, ImportWarning } from '#shared/domain/import-codes.ts'
import { customTargetOf } from '#shared/domain/import-fields.ts'
import { importLimits } from '#shared/domain/import-limits.ts'
import { unguardFormula } from '#shared/formats/formula-guard.ts'
import { isKnownHeader } from './columns/header-dictionary.ts'
import { csvOptions, eachRow, firstRows, isBlankRow, pauseEvery, type Pause } from './csv-rows.ts'
import type { CsvOptions, CsvRow } from './csv-machine.ts'
import { customCellReader } from './custom-cells.ts'
import { customerBuilder } from './customer-builder.ts'
import { decideDateOrder, defaultDateOrder } from './date-text.ts'
import { openText, type TextSource } from './decode-text.ts'
import { guessDelimiter, isSepRow } from './guess-delimiter.ts'
import { importError } from './import-error.ts'
import { planImport, titleRows, type ImportPlan } from './import-plan.ts'
import { newSurvey, type Survey } from './import-survey.ts'
import type { CustomerRecord, ImportReading, ProductRecord, PurchaseRecord, ReadImportOptions } from './import-types.ts'
import { newWarnings, warnOfFile, warnOfNewChoices } from './import-warnings.ts'
import { productBuilder } from './product-builder.ts'
import { purchaseBuilder } from './purchase-builder.ts'

/** Text that is looked at before the file is read: enough for the guesses, little enough to be instant. */
const SAMPLE_LENGTH = 100_000
const SAMPLE_ROWS = 200
const GUESS_LENGTH = 30_000

/** Cells of a header line that are known words, under any delimiter. */
const knownHeaders = (line: string): number =>
  Math.max(...[',', ';', '\t', '|'].map((sign) => line.split(sign).filter((cell) => isKnownHeader(cell)).length))

type Prepared = {
  readonly source: TextSource
  readonly csv: CsvOptions
  readonly plan: ImportPlan
  /** Rows before the first record: `sep=` line, titles and header. */
  readonly lead: number
}

/** What the first rows tell of the file: its text, its table, its columns. */
export const prepare = async (bytes: Uint8Array, options: ReadImportOptions, pause: Pause): Promise<Prepared> => {
  const { encoding, locale, delimiter } = options
  const source = openText(bytes, { encoding, locale, knownHeaders })
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

/** Every record of the file with its 1-based number; blank lines, `sep=` line and header are left out. */
export const eachRecord = async (
  { source, csv, lead }: Prepared,
  onRecord: (row: CsvRow, number: number) => void,
  pause: Pause,
  onText: (length: number) => void,
): Promise<void> => {
  let count = -lead
  return eachRow(
    source,
    csv,
    (row) => {
      if (isBlankRow(row)) return
      count += 1
      if (count > 0) onRecord(withoutGuards(row), count)
    },
    pause,
    onText,
  )
}

/**
 * Bytes of a text table → customers or purchases, understood but not yet compared with the shop. Reads the text twice:
 * first to learn how dates and numbers are written in the whole file, then to build the records. Works in slices with
 * `breathe` between them. Throws an ImportError for a file that cannot be read; nothing else.
 */
export const readImport = async (bytes: Uint8Array, options: ReadImportOptions): Promise<ImportReading> => {
  const pause = pauseEvery(options.breathe, options.signal)
  await pause()
  const prepared = await prepare(bytes, options, pause)
  await pause()
  const { plan } = prepared
  const survey = newSurvey(plan, options.locale)
  let length = 0
  await eachRecord(
    prepared,
    (row) => survey.see(row),
    pause,
    (read) => {
      length += read
      options.onProgress?.(Math.min(0.3, (0.3 * length) / bytes.length))
    },
  )

  const fallback = defaultDateOrder(options.locale, options.country ?? null)
  const decided = decideDateOrder(survey.dates, fallback)
  const dateOrder = options.dateOrder ?? decided.order
  const warnings = newWarnings()
  warnOfFile(warnings, plan, survey, options.map ?? {})
  const rejected: ImportRejection[] = []
  const reject = (row: number, code: ImportRejection['code'], params: ImportRejection['params'] = {}): void => {
    rejected.push({ row, code, params })
  }
  const nothing = nothingToRead.some((code) => code in warnings.counts)
  /** Of the row that is being read: what is left out altogether is told as such, and nothing else of it. */
  let ofRow: ImportWarning[] = []
  const build = builders(plan, options, survey, dateOrder, reject, (warning) => ofRow.push(warning))
  let done = 0
  await eachRecord(
    prepared,
    (row, number) => {
      if (row.oversized >= 0) {
        const column = plan.columns[row.oversized]?.header || String(row.oversized + 1)
        reject(number, 'cell-too-large', { column: column.slice(0, 80), limit: prepared.csv.cellLength })
      } else if (nothing) reject(number, 'nothing-recognised')
      else {
        ofRow = row.isMended ? [{ row: number, code: 'unclosed-quote', params: {} }] : []
        if (build.row(row.cells, number)) for (const warning of ofRow) warnings.add(warning)
      }
    },
    pause,
    (read) => {
      done += read
      options.onProgress?.(0.3 + 0.7 * Math.min(1, done / Math.max(1, length)))
    },
  )
  warnOfNewChoices(warnings, build.newChoices())
  const reading = {
    format: 'csv' as const,
    producer: plan.producer,
    encoding: prepared.source.encoding,
    delimiter: prepared.csv.delimiter,
    dateOrder,
    dateOrderAmbiguous: options.dateOrder === undefined && decided.ambiguous,
    hasHeader: plan.hasHeader,
    columns: plan.columns.map(({ index, header, field, custom }) => ({
      index,
      header,
      field: custom === undefined ? field : customTargetOf(custom.id),
      samples: survey.samples(index),
    })),
    total: survey.total(),
    rejected,
    warnings: warnings.list,
    warningCounts: warnings.counts,
  }
  switch (plan.type) {
    case 'customers':
      return { ...reading, type: 'customers', records: build.records }
    case 'purchases':
      return { ...reading, type: 'purchases', purchases: build.purchases }
    case 'products':
      return { ...reading, type: 'products', products: build.products }
  }
}

/** None of the columns that such a file can't do without. */
const nothingToRead = ['no-contact-data', 'no-purchase-columns', 'no-product-columns']

const builders = (
  plan: ImportPlan,
  options: ReadImportOptions,
  survey: Survey,
  dateOrder: ImportReading['dateOrder'],
  reject: (row: number, code: ImportRejection['code'], params?: ImportRejection['params']) => void,
  warn: (warning: ImportWarning) => void,
): {
  /** False where the row was rejected. */
  readonly row: (cells: readonly string[], number: number) => boolean
  readonly records: CustomerRecord[]
  readonly purchases: PurchaseRecord[]
  readonly products: ProductRecord[]
  readonly newChoices: ReturnType<typeof customCellReader>['added']
} => {
  const records: CustomerRecord[] = []
  const purchases: PurchaseRecord[] = []
  const products: ProductRecord[] = []
  const country = options.country ?? null
  const { today, currency } = options
  if (plan.type === 'customers') {
    const custom = customCellReader({ dateOrder, today, currency, signs: survey.signs() })
    const build = customerBuilder(plan.columns, {
      readCustom: custom.read,
      dateOrder,
      today,
      country,
      currency,
      source: options.source ?? 'import',
      google: plan.producer === 'google',
      own: plan.producer === 'regulars',
      delimiter: options.delimiter ?? ', ',
      warn,
    })
    const row = (cells: readonly string[], number: number): boolean => {
      const record = build(cells, number)
      if (record !== null && record.note.length <= importLimits.noteLength) return records.push(record) > 0
      if (record === null) reject(number, 'no-name-or-contact')
      else reject(number, 'cell-too-large', { column: 'note', limit: importLimits.noteLength })
      return false
    }
    return { row, records, purchases, products, newChoices: custom.added }
  }
  const none = { records, purchases, products, newChoices: () => [] }
  if (plan.type === 'products') {
    const build = productBuilder(plan.columns, { currency, signs: survey.signs() })
    const row = (cells: readonly string[], number: number): boolean => {
      const built = build(cells, number)
      if (built.kind === 'product') return products.push(built.product) > 0
      reject(number, built.refused.code, built.refused.params)
      return false
    }
    return { row, ...none }
  }
  const build = purchaseBuilder(plan.columns, { dateOrder, today, country, currency, signs: survey.signs() })
  const row = (cells: readonly string[], number: number): boolean => {
    const built = build(cells, number)
    if (built.kind === 'purchase') return purchases.push(built.purchase) > 0
    reject(number, built.refused.code, built.refused.params)
    return false
  }
  return { row, ...none }
}
