import { importError } from '../import-error.ts'
import { mailText } from '../mail/mail-charset.ts'
import { htmlText } from '../mail/html-text.ts'
import { isUtf16 } from '../utf16-guess.ts'
import { rowSpans, type RowSpans } from './row-spans.ts'
import { sheetWriter, type SheetText } from './sheet-text.ts'

/** A table that is open: they may lie in each other, as on pages that are laid out by tables. */
type OpenTable = {
  readonly rows: (string | undefined)[][]
  readonly spans: RowSpans
  cells: (string | undefined)[] | null
  cell: { readonly from: number; readonly attributes: string; holdsTable: boolean } | null
}

const DEEPEST = 50
const MOST_COLUMNS = 1000
const tag = /<(\/?)(table|tr|td|th|script|style)(?=[\s>/])([^<>]{0,4000})>|<!--/gi

const scriptEnd = /<\/script/gi
const styleEnd = /<\/style/gi
const charset = /charset\s*=\s*["']?\s*([\w-]{3,30})/i

function textOf(bytes: Uint8Array): string {
  const wide = isUtf16(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  return mailText(bytes, charset.exec(head)?.[1], '').replace(/^\ufeff/, '')
}

const rowspan = /\browspan\s*=\s*["']?(\d{1,5})/i
const colspan = /\bcolspan\s*=\s*["']?(\d{1,5})/i
const spanOf = (attributes: string, name: RegExp): number => Math.max(1, Number(name.exec(attributes)?.[1] ?? 1))

/** A long number is shown with an exponent; the attribute of Excel has all its digits. */
const cellText = (shown: string, attributes: string): string =>
  (/^[\d.,]+E\+\d+$/i.test(shown) ? /\bx:num\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] : undefined) ?? shown

/**
 * The tables of a web page, which many programs call `.xls`: each that looks like a list, or all where none does. What
 * reaches over rows counts for each, what reaches over columns stands in the first.
 */
export function readHtmlTables(bytes: Uint8Array): readonly SheetText[] {
  const html = textOf(bytes)
  const done: (string | undefined)[][][] = []
  const open: OpenTable[] = []

  const endCell = (table: OpenTable, to: number): void => {
    if (table.cell === null) return
    const { from, attributes, holdsTable } = table.cell
    table.cell = null
    const cells = (table.cells ??= [])
    let column = cells.length
    while (table.spans.covers(column)) column += 1
    if (column >= MOST_COLUMNS) return
    const text = holdsTable ? '' : cellText(htmlText(html.slice(from, to)), attributes)
    cells.length = Math.min(MOST_COLUMNS, column + spanOf(attributes, colspan))
    cells[column] = text
    table.spans.add(column, spanOf(attributes, rowspan), text)
  }
  const endRow = (table: OpenTable, to: number): void => {
    endCell(table, to)
    if (table.cells === null) return
    table.spans.endRow(table.cells)
    if (table.cells.some((cell) => (cell ?? '') !== '')) table.rows.push(table.cells)
    table.cells = null
  }
  const endTable = (to: number): void => {
    const table = open.pop()
    if (table === undefined) return
    endRow(table, to)
    if (table.rows.length > 0) done.push(table.rows)
  }

  tag.lastIndex = 0
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [whole, slash = '', given = '', attributes = ''] = found
    const name = given.toLowerCase()
    const table = open.at(-1)
    if (whole === '<!--') {
      const end = html.indexOf('-->', tag.lastIndex)
      tag.lastIndex = end < 0 ? html.length : end
    } else if (name === 'script' || name === 'style') {
      if (slash !== '') continue
      const end = name === 'script' ? scriptEnd : styleEnd
      end.lastIndex = tag.lastIndex
      tag.lastIndex = end.test(html) ? end.lastIndex : html.length
    } else if (name === 'table') {
      if (slash !== '') endTable(found.index)
      else {
        if (open.length >= DEEPEST) throw importError('broken-file')
        if (table?.cell != null) table.cell.holdsTable = true
        open.push({ rows: [], spans: rowSpans(), cells: null, cell: null })
      }
    } else if (table === undefined) continue
    else if (name === 'tr') {
      endRow(table, found.index)
      if (slash === '') table.cells = []
    } else {
      endCell(table, found.index)
      if (slash === '') table.cell = { from: tag.lastIndex, attributes, holdsTable: false }
    }
  }
  while (open.length > 0) endTable(html.length)

  const isList = (rows: readonly (readonly unknown[])[]): boolean =>
    rows.length > 1 && rows.some((cells) => cells.filter((cell) => (cell ?? '') !== '').length > 1)
  const lists = done.some(isList) ? done.filter(isList) : done
  const writer = sheetWriter()
  const sheets = lists.flatMap((rows, index) => {
    rows.forEach(writer.row)
    return writer.end(String(index + 1)) ?? []
  })
  if (sheets.length === 0) throw importError('empty-file')
  return sheets
}
