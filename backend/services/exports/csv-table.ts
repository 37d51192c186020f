import { stringify } from 'csv-stringify/sync'
import { minorDigits } from '#shared/domain/currency.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { scaledText } from '#shared/domain/money.ts'
import { guardContact, guardFormula } from '#shared/formats/formula-guard.ts'
import { spreadsheetLocale } from '#shared/formats/spreadsheet-locale.ts'
import type { ColumnType, TableCell, TableColumn, TableRow } from './table.ts'

/**
 * For Excel: separator, decimal sign and dates as the spreadsheet of that country reads them, UTF-8 with BOM, formulas
 * defused. Raw: field names, comma, dot, ISO dates, every text as it is.
 */
export type CsvStyle = {
  readonly raw: boolean
  readonly language: AppLanguage
  readonly country: string
  readonly currency: string
  /** For the address book of another program: commas, its own headers, phones and postal codes without an apostrophe. */
  readonly program?: 'outlook' | 'google' | undefined
}

const localeOf = ({ language, country }: CsvStyle) => spreadsheetLocale(language, country)

const withoutTrailingZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** A number as plain decimal text with a dot; null for text. */
function decimalText(value: number, type: ColumnType, currency: string): string {
  switch (type) {
    case 'money':
      return scaledText(value, minorDigits(currency))
    case 'price':
      return withoutTrailingZeros(scaledText(value, 4))
    case 'quantity':
      return withoutTrailingZeros(scaledText(value, 3))
    case 'percent':
      return scaledText(value, 2)
    case 'number':
      // Three decimals alone look like thousands: 1,125.
      return String(value).replace(/\.\d{3}$/, '$&0')
    default:
      return String(value)
  }
}

function cellText(value: TableCell, type: ColumnType, style: CsvStyle): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    const text = decimalText(value, type, style.currency)
    return style.raw ? text : text.replace('.', localeOf(style).decimalSign)
  }
  if (style.raw) return value
  if (type === 'day' && /^\d{4}-/.test(value)) return localeOf(style).formatDay(value)
  return (style.program === undefined ? guardFormula : guardContact)(value)
}

const options = (style: CsvStyle) => ({
  delimiter: style.raw || style.program !== undefined ? ',' : localeOf(style).separator,
  record_delimiter: '\r\n',
  // The library looks for the whole delimiter only: a lone line end would part the row.
  quoted_match: /[\r\n]/,
})

/** The beginning of the file: BOM where it is for Excel, then the header. */
export const csvHead = (columns: readonly TableColumn[], style: CsvStyle): string =>
  `${style.raw || style.program === 'google' ? '' : '\uFEFF'}${stringify([columns.map(({ key, header }) => (style.raw ? key : header))], options(style))}`

/** Some rows as text. */
export const csvRows = (columns: readonly TableColumn[], rows: readonly TableRow[], style: CsvStyle): string =>
  stringify(
    rows.map((row) => columns.map(({ type }, index) => cellText(row[index] ?? null, type, style))),
    options(style),
  )
