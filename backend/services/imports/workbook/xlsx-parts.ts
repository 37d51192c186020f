import type { ZipArchive } from '../archive/zip-entries.ts'
import { importError } from '../import-error.ts'
import { builtInFormat, numberFormat, type NumberFormat } from './number-format.ts'
import { scanXml, xmlPieces } from './xml-scanner.ts'

export type SheetPart = { readonly name: string; readonly path: string; readonly isHidden: boolean }
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[]
  readonly is1904: boolean
  readonly strings: readonly string[]
  /** By the `s` of a cell. */
  readonly formats: readonly NumberFormat[]
}

const nothing = () => undefined

/** Excel writes control characters as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** `xl/` + `worksheets/sheet1.xml`, or an absolute path of the package. */
const pathOf = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/').filter(Boolean)
  for (const part of target.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  return parts.join('/')
}

type Relation = { readonly id: string; readonly type: string; readonly path: string }

function relationsOf(zip: ZipArchive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const [folder, file] = [part.slice(0, slash), part.slice(slash)]
  const path = `${folder}_rels/${file}.rels`
  const relations: Relation[] = []
  if (!zip.has(path)) return relations
  scanXml(xmlPieces(zip.read(path)), {
    open: (name, attribute) => {
      if (name === 'Relationship')
        relations.push({
          id: attribute('Id'),
          type: attribute('Type').replace(/.*\//, ''),
          path: pathOf(folder, attribute('Target')),
        })
    },
    close: nothing,
    text: nothing,
  })
  return relations
}

/** What the strings of a workbook are: runs of one text joined, readings of East Asian text left out. */
function stringsOf(zip: ZipArchive, path: string | undefined): readonly string[] {
  const strings: string[] = []
  if (path === undefined || !zip.has(path)) return strings
  let isText = false
  let phonetic = 0
  let text = ''
  scanXml(xmlPieces(zip.read(path)), {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') isText = phonetic === 0
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text))
      else if (name === 'rPh') phonetic -= 1
      else if (name === 't') isText = false
    },
    text: (piece) => {
      if (isText) text += piece
    },
  })
  return strings
}

function formatsOf(zip: ZipArchive, path: string | undefined): readonly NumberFormat[] {
  const formats: NumberFormat[] = []
  if (path === undefined || !zip.has(path)) return formats
  const own = new Map<string, NumberFormat>()
  let inCells = false
  scanXml(xmlPieces(zip.read(path)), {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(attribute('numFmtId'), numberFormat(attribute('formatCode')))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = attribute('numFmtId')
        formats.push(own.get(id) ?? builtInFormat(Number(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: nothing,
  })
  return formats
}

/** What belongs to all sheets of an XLSX file. */
export function workbookParts(zip: ZipArchive): WorkbookParts {
  const main =
    relationsOf(zip, '').find(({ type }) => type === 'officeDocument')?.path ??
    zip.names.find((name) => /(^|\/)workbook\d*\.(xml|bin)$/i.test(name))
  if (main === undefined || !zip.has(main)) throw importError('broken-file')
  if (main.endsWith('.bin')) throw importError('old-spreadsheet')
  if (!/workbook\d*\.xml$/i.test(main))
    throw importError('wrong-file-type', { detected: main.replace(/.*\/|\.xml$/g, '') })
  const relations = relationsOf(zip, main)
  const targets = new Map(relations.map(({ id, type, path }) => [id, { type, path }]))
  const sheets: SheetPart[] = []
  let is1904 = false
  scanXml(xmlPieces(zip.read(main)), {
    open: (name, attribute) => {
      // Extensions have an element of the same name behind it, without the calendar.
      if (name === 'workbookPr') is1904 ||= /^(1|true)$/.test(attribute('date1904'))
      if (name !== 'sheet') return
      const target = targets.get(attribute('id'))
      if (target?.type === 'worksheet' && zip.has(target.path))
        sheets.push({
          name: attribute('name'),
          path: target.path,
          isHidden: /hidden/i.test(attribute('state')),
        })
    },
    close: nothing,
    text: nothing,
  })
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.path
  return { sheets, is1904, strings: stringsOf(zip, partOf('sharedStrings')), formats: formatsOf(zip, partOf('styles')) }
}
