import { importError } from '../import-error.ts'
import { openZip } from '../archive/zip-entries.ts'
import { shownNumber } from './number-format.ts'
import { sheetWriter, type SheetText } from './sheet-text.ts'
import { unescaped, workbookParts, type WorkbookParts } from './xlsx-parts.ts'
import { scanXml, xmlPieces } from './xml-scanner.ts'

/** 0-based column of a cell reference; −1 without letters. */
function columnOf(reference: string): number {
  let column = 0
  for (const char of reference.slice(0, 3)) {
    const letter = char.charCodeAt(0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

/** Cells joined from top to bottom: what stands in the first is meant for all of them. */
type Joined = { readonly column: number; readonly from: number; readonly to: number; text: string }

const mergeTag = /<(?:\w+:)?mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const MOST_JOINED = 50_000

/** Merges stand behind the rows in the file, so its end is looked at first. */
function joinedDown(bytes: Uint8Array): readonly Joined[] {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('sheetData>')
  if (end < 0) return []
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + end, bytes.byteLength - end).toString('latin1')
  const joined: Joined[] = []
  for (const [, left = '', top, , bottom] of tail.matchAll(mergeTag)) {
    const [from, to] = [Number(top), Number(bottom)]
    if (to > from && joined.length < MOST_JOINED) joined.push({ column: columnOf(left), from, to, text: '' })
  }
  return joined.sort((a, b) => a.from - b.from)
}

const yesNo: Readonly<Record<string, string>> = { '1': 'TRUE', '0': 'FALSE', true: 'TRUE', false: 'FALSE' }

/** Rows of one worksheet, cells as people see them; formulas by the value that was kept with them. */
function readSheet(bytes: Uint8Array, parts: WorkbookParts, onRow: (cells: (string | undefined)[]) => void): void {
  const joined = joinedDown(bytes)
  let nextJoined = 0
  let active: Joined[] = []
  let cells: (string | undefined)[] = []
  let row = 0
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let taken: 'v' | 't' | null = null
  let hasInline = false
  let phonetic = 0

  const shown = (): string => {
    switch (type) {
      case 's':
        return parts.strings[Number(text)] ?? ''
      case 'b':
        return yesNo[text.trim()] ?? ''
      // #N/A, #REF! and their like say nothing.
      case 'e':
        return ''
      case 'str':
      case 'inlineStr':
        return unescaped(text)
      case 'd':
        return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
      default:
        return shownNumber(text.trim(), parts.formats[style] ?? { kind: 'plain' }, parts.is1904)
    }
  }
  const fillDown = (): void => {
    if (joined.length === 0) return
    for (let each = joined[nextJoined]; each !== undefined && each.from <= row; each = joined[(nextJoined += 1)])
      active.push(each)
    active = active.filter(({ to }) => to >= row)
    for (const each of active)
      if (each.from === row) each.text = cells[each.column] ?? ''
      else if ((cells[each.column] ?? '') === '' && cells.some((cell) => cell !== undefined && cell !== ''))
        cells[each.column] = each.text
  }

  scanXml(xmlPieces(bytes), {
    open: (name, attribute) => {
      switch (name) {
        case 'row':
          row = Number(attribute('r')) || row + 1
          cells = []
          column = -1
          break
        case 'c': {
          const stated = columnOf(attribute('r'))
          column = stated < 0 ? column + 1 : stated
          type = attribute('t')
          style = Number(attribute('s')) || 0
          text = ''
          hasInline = false
          break
        }
        case 'rPh':
          phonetic += 1
          break
        case 'v':
          taken = 'v'
          break
        case 'is':
          // Some programs write a number beside the text.
          text = ''
          hasInline = true
          break
        case 't':
          taken = phonetic === 0 ? 't' : null
      }
    },
    close: (name) => {
      switch (name) {
        case 'row':
          fillDown()
          onRow(cells)
          break
        case 'c':
          if (text !== '' && column < 16_384) cells[column] = shown()
          break
        case 'rPh':
          phonetic -= 1
          break
        case 'v':
        case 't':
          taken = null
      }
    },
    text: (piece) => {
      if (taken === 't' || (taken === 'v' && !hasInline)) text += piece
    },
  })
}

/** The sheets of an XLSX file that hold something; hidden ones are left out. */
export function readXlsx(bytes: Uint8Array): readonly SheetText[] {
  const zip = openZip(bytes)
  const parts = workbookParts(zip)
  const writer = sheetWriter()
  const visible = parts.sheets.filter(({ isHidden }) => !isHidden)
  const tables = visible.flatMap(({ name, path }) => {
    readSheet(zip.read(path), parts, writer.row)
    return writer.end(name) ?? []
  })
  if (tables.length === 0) throw importError('empty-file')
  return tables
}
