import type { ImportRejection, ImportWarning } from '#shared/domain/import-codes.ts'
import { customTargetOf, newFieldTarget } from '#shared/domain/import-fields.ts'
import { importLimits } from '#shared/domain/import-limits.ts'
import { pauseEvery } from './csv-rows.ts'
import { customCellReader } from './custom-cells.ts'
import { customerBuilder } from './customer-builder.ts'
import { decideDateOrder, defaultDateOrder } from './date-text.ts'
import type { ImportPlan } from './import-plan.ts'
import { newSurvey, type Survey } from './import-survey.ts'
import { paymentBuilder, withMore } from './payment-builder.ts'
import {
  emptyCustomer,
  type CustomerRecord,
  type ImportReading,
  type PaymentRecord,
  type ProductRecord,
  type PurchaseRecord,
  type ReadImportOptions,
} from './import-types.ts'
import { newWarnings, warnOfFile, warnOfNewChoices } from './import-warnings.ts'
import { originalRows } from './original-rows.ts'
import { eachRecord, prepare, textInput, type TableInput } from './prepare-table.ts'
import { isTotalsRow } from './totals-row.ts'
import { productBuilder } from './product-builder.ts'
import { packedList } from './record-list.ts'
import { purchaseBuilder } from './purchase-builder.ts'

/**
 * Bytes of a text table → customers or purchases, understood but not yet compared with the shop. Reads the text twice:
 * first to learn how dates and numbers are written in the whole file, then to build the records. Works in slices with
 * `breathe` between them. Throws an ImportError for a file that cannot be read; nothing else.
 */
export const readImport = (bytes: Uint8Array, options: ReadImportOptions): Promise<ImportReading> =>
  readTable(textInput(bytes, options), options)

/** The same for any table. */
export const readTable = async (input: TableInput, options: ReadImportOptions): Promise<ImportReading> => {
  const pause = pauseEvery(options.breathe, options.signal)
  await pause()
  const prepared = await prepare(input, options, pause)
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
      options.onProgress?.(Math.min(0.3, (0.3 * length) / input.bytes))
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
  /** Rows that only go on with the one above: they are no records. */
  let continuations = 0
  const signs = signsOf(survey, options)
  const build = builders(
    plan,
    options,
    signs,
    dateOrder,
    reject,
    (warning) => ofRow.push(warning),
    () => {
      continuations += 1
    },
  )
  let done = 0
  await eachRecord(
    prepared,
    (row, number) => {
      if (row.oversized >= 0) {
        const column = plan.columns[row.oversized]?.header || String(row.oversized + 1)
        reject(number, 'cell-too-large', { column: column.slice(0, 80), limit: prepared.csv.cellLength })
      } else if (isTotalsRow(row.cells)) reject(number, 'totals-row')
      else if (nothing) reject(number, 'nothing-recognised')
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
    delimiter: prepared.delimiter,
    dateOrder,
    dateOrderAmbiguous: options.dateOrder === undefined && decided.ambiguous,
    hasHeader: plan.hasHeader,
    decimal: commonSign(signs),
    columns: plan.columns.map(({ index, header, field, custom }) => ({
      index,
      header,
      field: custom === undefined ? field : custom.id < 0 ? newFieldTarget : customTargetOf(custom.id),
      newField: custom !== undefined && custom.id < 0 ? custom : undefined,
      samples: survey.samples(index),
    })),
    total: survey.total() - continuations,
    rejected,
    warnings: warnings.list,
    warningCounts: warnings.counts,
    originals: (wanted: ReadonlySet<number>) => originalRows(prepared, options, wanted),
  }
  switch (plan.type) {
    case 'customers':
      return { ...reading, type: 'customers', records: build.records }
    case 'purchases':
      return { ...reading, type: 'purchases', purchases: build.purchases }
    case 'products':
      return { ...reading, type: 'products', products: build.products }
    case 'payments':
      return { ...reading, type: 'payments', payments: build.payments }
  }
}

/** None of the columns that such a file can't do without. */
export const nothingToRead = ['no-contact-data', 'no-purchase-columns', 'no-product-columns', 'no-payment-columns']

/** The decimal sign of each column of numbers: what the user says, else what the file shows. */
const signsOf = (survey: Survey, { decimal }: ReadImportOptions): ReturnType<Survey['signs']> => {
  const seen = survey.signs()
  return decimal === undefined ? seen : new Map([...seen.keys()].map((index) => [index, decimal]))
}

/** The sign that all columns of numbers share. */
const commonSign = (signs: ReturnType<Survey['signs']>): ImportReading['decimal'] => {
  const [sign = null, ...others] = new Set(signs.values())
  return others.length === 0 ? sign : null
}

const builders = (
  plan: ImportPlan,
  options: ReadImportOptions,
  signs: ReturnType<Survey['signs']>,
  dateOrder: ImportReading['dateOrder'],
  reject: (row: number, code: ImportRejection['code'], params?: ImportRejection['params']) => void,
  warn: (warning: ImportWarning) => void,
  continued: () => void,
): {
  /** False where the row was rejected. */
  readonly row: (cells: readonly string[], number: number) => boolean
  readonly records: ReturnType<typeof packedList<CustomerRecord>>
  readonly purchases: PurchaseRecord[]
  readonly products: ProductRecord[]
  readonly payments: PaymentRecord[]
  readonly newChoices: ReturnType<typeof customCellReader>['added']
} => {
  const records = packedList<CustomerRecord>(emptyCustomer)
  const purchases: PurchaseRecord[] = []
  const products: ProductRecord[] = []
  const payments: PaymentRecord[] = []
  const country = options.country ?? null
  const { today, currency, locale, timeZone } = options
  const context = { dateOrder, today, country, currency, locale, timeZone, signs }
  if (plan.type === 'customers') {
    const custom = customCellReader({ dateOrder, today, currency, signs })
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
    return { row, records, purchases, products, payments, newChoices: custom.added }
  }
  const none = { records, purchases, products, payments, newChoices: () => [] }
  if (plan.type === 'products') {
    const build = productBuilder(plan.columns, { currency, signs })
    const row = (cells: readonly string[], number: number): boolean => {
      const built = build(cells, number)
      if (built.kind === 'product') return products.push(built.product) > 0
      reject(number, built.refused.code, built.refused.params)
      return false
    }
    return { row, ...none }
  }
  if (plan.type === 'payments') {
    /** Which payment the next row may go on with, counted from 1. */
    let above = 0
    const build = paymentBuilder(plan.columns, context)
    const row = (cells: readonly string[], number: number): boolean => {
      const built = build(cells, number)
      if (built.kind === 'payment') return (above = payments.push(built.payment)) > 0
      if (built.kind === 'more') {
        const last = above > 0 ? payments[above - 1] : undefined
        if (last !== undefined) payments[above - 1] = withMore(last, built.reference)
        continued()
        return false
      }
      above = 0
      reject(number, built.refused.code, built.refused.params)
      return false
    }
    return { row, ...none }
  }
  const build = purchaseBuilder(plan.columns, context)
  const row = (cells: readonly string[], number: number): boolean => {
    const built = build(cells, number)
    if (built.kind === 'purchase') return purchases.push(built.purchase) > 0
    reject(number, built.refused.code, built.refused.params)
    return false
  }
  return { row, ...none }
}
