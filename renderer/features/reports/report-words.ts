import type { TFunction } from 'i18next'

/** Reports that the window has words and a picture for; one that it does not know is not offered. */
export const reportNames = [
  'sales-by-month',
  'sales-by-product',
  'sales-by-customer',
  'sales-by-payment-method',
  'new-and-returning',
  'receivables-ageing',
  'loss-reasons',
  'recall-results',
] as const
export type ReportName = (typeof reportNames)[number]

export const isReportName = (name: string | undefined): name is ReportName =>
  (reportNames as readonly (string | undefined)[]).includes(name)

/** A report that tells how things stand at the end of a day, not what happened in a period. */
export const isOfOneDay = (name: ReportName): boolean => name === 'receivables-ageing'

type ColumnKey = 'month' | 'amount'

/** Headers are the same words as in the file. */
export const wordColumn = (t: TFunction, key: string): string => t(`spreadsheets.columns.${key as ColumnKey}`)
