import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'
import { minorDigits } from '#shared/domain/currency.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { scaledText } from '#shared/domain/money.ts'
import { spreadsheetLocale } from '#shared/formats/spreadsheet-locale.ts'
import type { ColumnType, Table, TableCell } from './table.ts'

export type XlsxStyle = { readonly language: AppLanguage; readonly country: string; readonly currency: string }

/** A spreadsheet takes no longer text in one cell. */
const longestCell = 32_767
/** Before it Excel counts a day that never was, 29 February 1900; earlier days are text. */
const firstDay = '1900-03-01'

/** Day, month and year as the country writes them, in Excel's letters; other letters (Bulgarian `г.`) in quotes. */
const dayFormat = ({ language, country }: XlsxStyle): string =>
  spreadsheetLocale(language, country)
    .formatDay('2033-11-22')
    .replace(/\p{L}+/gu, '"$&"')
    .replace('2033', 'yyyy')
    .replace('11', 'mm')
    .replace('22', 'dd')

const numberFormat = (type: ColumnType, { currency }: XlsxStyle): string => {
  const digits = minorDigits(currency)
  switch (type) {
    case 'money':
      return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
    case 'percent':
      return '0.0%'
    case 'count':
      return '0'
    default:
      return 'General'
  }
}

const scales: Readonly<Partial<Record<ColumnType, number>>> = { quantity: 3, price: 4, percent: 4 }

/** Makes the cells of a column; what they have in common is worked out once. */
function cellMaker(type: ColumnType, style: XlsxStyle): (value: TableCell) => Cell {
  const digits = type === 'money' ? minorDigits(style.currency) : (scales[type] ?? 0)
  const format = type === 'day' ? dayFormat(style) : numberFormat(type, style)
  return (value) => {
    if (value === null || value === '') return null
    if (typeof value === 'number') {
      const number = type === 'number' ? value : Number(scaledText(value, digits))
      return format === 'General' ? { type: Number, value: number } : { type: Number, value: number, format }
    }
    if (type === 'day' && /^\d{4}-/.test(value) && value >= firstDay)
      return { type: Date, value: new Date(`${value}T00:00:00Z`), format }
    if (type === 'month') return { type: Date, value: new Date(`${value}-01T00:00:00Z`), format: 'mm/yyyy' }
    // Format "@" keeps phones and codes from being taken for numbers when somebody edits the cell.
    const text = value.slice(0, longestCell)
    return type === 'code' ? { type: String, value: text, format: '@' } : { type: String, value: text }
  }
}

const widths: Readonly<Record<ColumnType, number>> = {
  text: 24,
  code: 18,
  day: 12,
  month: 12,
  money: 14,
  price: 12,
  quantity: 10,
  count: 10,
  number: 12,
  percent: 10,
}
const isNumber = (type: ColumnType) => !['text', 'code', 'day', 'month'].includes(type)

/** One sheet a table: typed cells, never formulas; a bold header that stays in view. */
export async function xlsxFile(tables: readonly Table[], style: XlsxStyle): Promise<Uint8Array> {
  const sheets = tables.map(({ title, columns, rows }) => {
    const makers = columns.map(({ type }) => cellMaker(type, style))
    return {
      sheet: title.slice(0, 31),
      stickyRowsCount: 1,
      columns: columns.map(({ header, type }) => ({ width: Math.max(widths[type], Math.min(header.length + 2, 40)) })),
      data: [
        columns.map(({ header, type }): Cell => ({
          type: String,
          value: header,
          fontWeight: 'bold',
          align: isNumber(type) ? 'right' : 'left',
        })),
        ...rows.map((row) => makers.map((cell, index) => cell(row[index] ?? null))),
      ],
    }
  }) as Sheet<Buffer>[]
  return await writeXlsxFile(sheets).toBuffer()
}
