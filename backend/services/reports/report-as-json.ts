import type { ReportResult } from '#shared/contract/exports.ts'
import { toDecimal } from '#shared/domain/money.ts'
import { quantityToDecimal } from '#shared/domain/quantity.ts'
import type { ReportColumn } from './report.ts'

/** `previousAmount` in the totals is what `amount` is. */
function typeOf(columns: readonly ReportColumn[], key: string): ReportColumn['type'] | undefined {
  const own = columns.find((column) => column.key === key)
  if (own !== undefined) return own.type
  const compared = /^previous([A-Z])(.*)$/.exec(key)
  if (compared === null) return undefined
  const name = `${(compared[1] ?? '').toLowerCase()}${compared[2] ?? ''}`
  return columns.find((column) => column.key === name)?.type
}

/** A report as files and the command line give it: money, quantities and percents as decimal numbers. */
export function reportAsJson(result: ReportResult): ReportResult {
  const decimal = <T extends string | number | null>(key: string, value: T): T | number => {
    if (typeof value !== 'number') return value
    switch (typeOf(result.columns, key)) {
      case 'money':
        return toDecimal(value, result.currency)
      case 'quantity':
        return quantityToDecimal(value)
      case 'percent':
        return value / 100
      default:
        return value
    }
  }
  const converted = <T extends string | number | null>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, decimal(key, value)]))
  return { ...result, rows: result.rows.map(converted), totals: converted(result.totals) as Record<string, number> }
}
