import { minorDigits } from '#shared/domain/currency.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { scaledText } from '#shared/domain/money.ts'
import { spreadsheetLocale } from '#shared/formats/spreadsheet-locale.ts'
import type { ColumnType, TableCell } from '../table.ts'

export type XlsxStyle = { readonly language: AppLanguage; readonly country: string; readonly currency: string }

/** A spreadsheet takes no longer text in one cell. */
const longestCell = 32_767
/** Before it Excel counts a day that never was, 29 February 1900; earlier days are text. */
const firstDay = '1900-03-01'
/** Days from Excel's day 0 to 1970. */
const daysBefore1970 = 25_569

/** Day, month and year as the country writes them, in Excel's letters; other letters (Bulgarian `г.`) in quotes. */
const dayFormat = ({ language, country }: XlsxStyle): string =>
  spreadsheetLocale(language, country)
    .formatDay('2033-11-22')
    .replace(/\p{L}+/gu, '"$&"')
    .replace('2033', 'yyyy')
    .replace('11', 'mm')
    .replace('22', 'dd')

/** How the values of a column are shown; null = as they are. */
function formatOf(type: ColumnType, style: XlsxStyle): string | null {
  const digits = minorDigits(style.currency)
  switch (type) {
    case 'money':
      return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
    case 'percent':
      return '0.0%'
    case 'count':
      return '0'
    case 'day':
      return dayFormat(style)
    case 'month':
      return 'mm/yyyy'
    // It keeps phones and codes from being taken for numbers when somebody edits the cell.
    case 'code':
      return '@'
    default:
      return null
  }
}

const scales: Readonly<Partial<Record<ColumnType, number>>> = { quantity: 3, price: 4, percent: 4 }

const dayNumber = (day: string): string => String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + daysBefore1970)

/** Not within a letter that takes two units. */
function cutCell(text: string): string {
  if (text.length <= longestCell) return text
  const last = text.charCodeAt(longestCell - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? longestCell - 1 : longestCell)
}

/** The number of a way of showing values (`formatCode`) and of a text within the workbook. */
export type XlsxNumbers = {
  readonly styleOf: (format: string) => number
  readonly textOf: (text: string) => number
}

/** What stands after the name of a cell (`<c r="A1"`) in a column; what its cells have in common is worked out once. */
export function cellWriter(
  type: ColumnType,
  style: XlsxStyle,
  { styleOf, textOf }: XlsxNumbers,
): (value: string | number) => string {
  const digits = type === 'money' ? minorDigits(style.currency) : (scales[type] ?? 0)
  const format = formatOf(type, style)
  const shown = format === null ? '' : ` s="${styleOf(format)}"`
  return (value) => {
    if (typeof value === 'number') {
      const number = type === 'number' ? value : Number(scaledText(value, digits))
      return `${type === 'code' ? '' : shown}><v>${number}</v></c>`
    }
    if (type === 'day' && /^\d{4}-/.test(value) && value >= firstDay) return `${shown}><v>${dayNumber(value)}</v></c>`
    if (type === 'month') return `${shown}><v>${dayNumber(`${value}-01`)}</v></c>`
    return `${type === 'code' ? shown : ''} t="s"><v>${textOf(cutCell(value))}</v></c>`
  }
}

/** Whether a cell is left out of its row. */
export const isEmptyCell = (value: TableCell | undefined): value is null | undefined | '' =>
  value === null || value === undefined || value === ''

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
/** In letters. */
export const columnWidth = (type: ColumnType, header: string): number =>
  Math.max(widths[type], Math.min(header.length + 2, 40))

export const isNumber = (type: ColumnType): boolean => !['text', 'code', 'day', 'month'].includes(type)
