import { importError } from '../import-error.ts'
import { openZip } from '../archive/zip-entries.ts'
import { shownNumber } from './number-format.ts'
import { rowSpans } from './row-spans.ts'
import { sheetWriter, type SheetText } from './sheet-text.ts'
import { scanXml, xmlPieces } from './xml-scanner.ts'

/** Empty rows and cells are written as one with a count; filled ones that often are no list. */
const MOST_REPEATED = 1000

const manifestPath = 'META-INF/manifest.xml'

/** The tables of an OpenDocument spreadsheet that hold something. */
export function readOds(bytes: Uint8Array): readonly SheetText[] {
  const zip = openZip(bytes)
  if (!zip.has('content.xml')) throw importError('broken-file')
  const manifest = zip.has(manifestPath) ? Buffer.from(zip.read(manifestPath)).toString('latin1') : ''
  if (manifest.includes('encryption-data')) throw importError('protected-file')
  return readOdsContent(zip.read('content.xml'))
}

/** The same of what lies unpacked in one file. */
export function readOdsContent(content: Uint8Array): readonly SheetText[] {
  const writer = sheetWriter()
  const tables: SheetText[] = []
  const hiddenStyles = new Set<string>()
  let styleName = ''
  let table: { readonly name: string; readonly isHidden: boolean } | null = null
  let cells: (string | undefined)[] = []
  let rowTimes = 1
  let cellTimes = 1
  let down = 1
  let spans = rowSpans()
  let value = ''
  let text = ''
  let paragraphs = 0
  let inCell = false
  let inText = 0
  let notes = 0

  scanXml(xmlPieces(content), {
    open: (name, attribute) => {
      switch (name) {
        case 'style':
          styleName = attribute('name')
          break
        case 'table-properties':
          if (attribute('display') === 'false') hiddenStyles.add(styleName)
          break
        case 'table':
          spans = rowSpans()
          table = { name: attribute('name'), isHidden: hiddenStyles.has(attribute('style-name')) }
          break
        case 'table-row':
          cells = []
          rowTimes = Math.min(MOST_REPEATED, Number(attribute('number-rows-repeated')) || 1)
          break
        case 'annotation':
          notes += 1
          break
        case 'table-cell':
        case 'covered-table-cell': {
          inCell = true
          text = ''
          paragraphs = 0
          cellTimes = Number(attribute('number-columns-repeated')) || 1
          down = Number(attribute('number-rows-spanned')) || 1
          const kind = attribute('value-type')
          if (kind === 'date')
            value = attribute('date-value')
              .replace(/T00:00:00$/, '')
              .replace('T', ' ')
          else if (kind === 'float' || kind === 'currency')
            value =
              shownNumber(attribute('value'), { kind: 'plain' }, false) +
              (kind === 'currency' ? ` ${attribute('currency')}` : '')
          else if (kind === 'boolean') value = attribute('boolean-value').toUpperCase()
          else value = ''
          break
        }
        case 'p':
          if (inCell && notes === 0) {
            if (paragraphs > 0) text += '\n'
            paragraphs += 1
            inText += 1
          }
          break
        case 's':
          if (inText > 0) text += ' '.repeat(Math.min(100, Number(attribute('c')) || 1))
          break
        case 'line-break':
          if (inText > 0) text += '\n'
      }
    },
    close: (name) => {
      switch (name) {
        case 'table':
          if (table?.isHidden === false) {
            const done = writer.end(table.name)
            if (done !== null) tables.push(done)
          }
          table = null
          break
        case 'table-row':
          spans.endRow(cells)
          if (table?.isHidden === false && cells.some((cell) => cell !== undefined))
            for (let time = 0; time < rowTimes; time += 1) writer.row(cells)
          break
        case 'annotation':
          notes -= 1
          break
        case 'table-cell':
        case 'covered-table-cell': {
          inCell = false
          // Leading zeros of a number, with signs between its digits, are in what is shown, not in its value.
          const digits = text.replace(/\D/g, '')
          const shown = /^0\d+$/.test(digits) && Number(digits) === Number(value) ? text.trim() : value || text
          const from = cells.length
          if (from < MOST_REPEATED) {
            cells.length = Math.min(MOST_REPEATED, from + cellTimes)
            if (shown !== '') cells.fill(shown, from)
            spans.add(from, down, shown)
          }
          break
        }
        case 'p':
          if (inText > 0) inText -= 1
      }
    },
    text: (piece) => {
      if (inText > 0 && notes === 0) text += piece
    },
  })
  if (tables.length === 0) throw importError('empty-file')
  return tables
}
