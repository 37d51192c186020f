import { importLimits } from '#shared/domain/import-limits.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'
import type { CsvRow } from './csv-machine.ts'
import { countDate, newDateEvidence, type DateEvidence } from './date-text.ts'
import { importError } from './import-error.ts'
import type { ImportPlan } from './import-plan.ts'
import { countNumber, decideSign, newSignEvidence, type DecimalSign } from './number-text.ts'

const dateFields = new Set<string | null>([
  'birthday',
  'anniversary',
  'event',
  'date',
  'dueOn',
  'yearlyDayDate',
  'relativeBirthday',
  'relativeNameDay',
])
const numberFields = new Set<string | null>([
  'quantity',
  'unitPrice',
  'discount',
  'amount',
  'purchaseDiscount',
  'rounding',
  'purchaseTotal',
  'shipping',
  'tax',
  'refunded',
  'paid',
  'paidIn',
  'paidOut',
  'productPrice',
  'cost',
])

/** What the whole file says before any row is read for good: dates and numbers mean what most rows prove. */
export type Survey = {
  readonly total: () => number
  /** Rows with NUL characters. */
  readonly nul: () => number
  /** Rows with characters that the encoding does not have. */
  readonly undecodable: () => number
  readonly dates: DateEvidence
  readonly signs: () => ReadonlyMap<number, DecimalSign | null>
  readonly samples: (index: number) => readonly string[]
  /** Throws `too-many-rows` and `too-many-columns`. */
  readonly see: (row: CsvRow) => void
}

const rowsOf = { customers: 'customer', purchases: 'purchase', products: 'product', payments: 'payment' } as const

export const newSurvey = (plan: ImportPlan, locale: string): Survey => {
  const columns: readonly PlannedColumn<string>[] = plan.columns
  const limit = importLimits[`${rowsOf[plan.type]}Rows`]
  const dateColumns = columns
    .filter((column) => dateFields.has(column.field) || column.custom?.kind === 'day')
    .map((column) => column.index)
  const numberColumns = columns
    .filter(({ field, custom }) => numberFields.has(field) || custom?.kind === 'number' || custom?.kind === 'money')
    .map((column) => column.index)
  const evidence = new Map(numberColumns.map((index) => [index, newSignEvidence()]))
  const samples: string[][] = plan.columns.map(() => [])
  let hungry = plan.columns.map((column) => column.index)
  const dates = newDateEvidence()
  let total = 0
  let nul = 0
  let undecodable = 0

  const see = ({ cells }: CsvRow): void => {
    total += 1
    if (total > limit) throw importError('too-many-rows', { limit })
    if (cells.length > importLimits.columns) {
      const last = cells.findLastIndex((cell) => cell.trim() !== '')
      if (last >= importLimits.columns) throw importError('too-many-columns', { limit: importLimits.columns })
    }
    for (const index of dateColumns) {
      const cell = cells[index]
      if (cell) countDate(dates, cell)
    }
    for (const [index, counts] of evidence) {
      const cell = cells[index]
      if (cell) countNumber(counts, cell)
    }
    if (hungry.length > 0) {
      for (const index of hungry) {
        const cell = cells[index]?.trim()
        if (cell) samples[index]?.push(cell.slice(0, 200))
      }
      hungry = hungry.filter((index) => (samples[index]?.length ?? 3) < 3)
    }
    if (cells.some((cell) => cell.includes('\0'))) nul += 1
    if (cells.some((cell) => cell.includes('\ufffd'))) undecodable += 1
  }
  /**
   * A column that proves nothing follows the others of the file. Quantities and own numbers then follow the language: 1,500 kg of a
   * Serbian scale is one and a half; amounts have no three decimals, so there it is a thousand.
   */
  const signs = (): ReadonlyMap<number, DecimalSign | null> => {
    const all = newSignEvidence()
    for (const { comma, dot } of evidence.values()) {
      all.comma += comma
      all.dot += dot
    }
    const common = decideSign(all)
    const language = locale.startsWith('en') ? '.' : ','
    const fine = new Set(
      columns
        .filter(({ field, custom }) => field === 'quantity' || custom?.kind === 'number')
        .map(({ index }) => index),
    )
    return new Map(
      [...evidence].map(([index, counts]) => [
        index,
        decideSign(counts) ?? common ?? (fine.has(index) ? language : null),
      ]),
    )
  }
  return {
    total: () => total,
    nul: () => nul,
    undecodable: () => undecodable,
    dates,
    signs,
    samples: (index) => samples[index] ?? [],
    see,
  }
}
