import { importError } from '../import-error.ts'
import { builtInFormat, numberFormat, shownNumber, type NumberFormat } from './number-format.ts'
import { rowSpans } from './row-spans.ts'
import { sheetWriter, type SheetText } from './sheet-text.ts'
import { scanXml, xmlPieces } from './xml-scanner.ts'

const MOST_COLUMNS = 1000
/** Formats that are written by a name of their own. */
const namedFormats: Readonly<Record<string, NumberFormat>> = {
  'general date': builtInFormat(22),
  'short date': builtInFormat(14),
  'medium date': builtInFormat(15),
  'long date': builtInFormat(15),
  'short time': builtInFormat(20),
  'medium time': builtInFormat(18),
  'long time': builtInFormat(21),
  percent: builtInFormat(9),
}
const formatOf = (code: string): NumberFormat => namedFormats[code.toLowerCase()] ?? numberFormat(code)

/** The sheets of a workbook in the XML of Excel 2003, which shops and 1C write; hidden ones are left out. */
export function readSpreadsheetXml(bytes: Uint8Array): readonly SheetText[] {
  const writer = sheetWriter()
  const sheets: SheetText[] = []
  const formats = new Map<string, NumberFormat>()
  let style = ''
  let sheet = ''
  let rows: (string | undefined)[][] = []
  let spans = rowSpans()
  let isHidden = false
  let cells: (string | undefined)[] = []
  let column = -1
  let cellStyle = ''
  let stated = 0
  let across = 0
  let down = 0
  let type = ''
  let text = ''
  let taken: 'data' | 'visible' | null = null
  let comments = 0

  const shown = (): string => {
    const format = formats.get(cellStyle) ?? { kind: 'plain' }
    if (type === 'Number') return shownNumber(text.trim(), format, false)
    if (type === 'DateTime') {
      const day = text
        .trim()
        .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
        .replace('T', ' ')
        .replace(/:\d\d\.\d+$/, '')
      return /^1899-12-3[01] /.test(day) ? day.slice(11) : day
    }
    if (type === 'Boolean') return text.trim() === '1' ? 'TRUE' : 'FALSE'
    return type === 'Error' ? '' : text
  }

  scanXml(xmlPieces(bytes), {
    open: (name, attribute) => {
      switch (name) {
        case 'Style':
          style = attribute('ID')
          break
        case 'NumberFormat':
          formats.set(style, formatOf(attribute('Format')))
          break
        case 'Worksheet':
          sheet = attribute('Name')
          rows = []
          spans = rowSpans()
          isHidden = false
          break
        case 'Visible':
          taken = 'visible'
          text = ''
          break
        case 'Row':
          cells = []
          column = -1
          across = 0
          break
        case 'Cell':
          stated = Number(attribute('Index')) || 0
          column = Math.min(MOST_COLUMNS, stated > 0 ? stated - 1 : column + 1 + across)
          if (stated === 0) while (spans.covers(column)) column += 1
          cellStyle = attribute('StyleID')
          down = Number(attribute('MergeDown')) || 0
          // The cells that it is joined with aren't written.
          across = Number(attribute('MergeAcross')) || 0
          type = ''
          text = ''
          break
        case 'Comment':
          comments += 1
          break
        case 'Data':
          if (comments > 0) break
          taken = 'data'
          type = attribute('Type')
          text = ''
      }
    },
    close: (name) => {
      switch (name) {
        case 'Worksheet': {
          if (isHidden) break
          rows.forEach(writer.row)
          const done = writer.end(sheet)
          if (done !== null) sheets.push(done)
          break
        }
        case 'Visible':
          isHidden ||= text.trim().toLowerCase().includes('hidden')
          taken = null
          break
        case 'Row':
          spans.endRow(cells)
          if (cells.some((cell) => cell !== undefined && cell !== '')) rows.push(cells)
          break
        case 'Comment':
          comments -= 1
          break
        case 'Data':
          if (comments > 0 || column >= MOST_COLUMNS) break
          taken = null
          cells[column] = shown()
          break
        case 'Cell':
          spans.add(column, down + 1, cells[column] ?? '')
      }
    },
    text: (piece) => {
      if (taken !== null) text += piece
    },
  })
  if (sheets.length === 0) throw importError('empty-file')
  return sheets
}
