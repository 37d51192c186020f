import { strToU8, zipSync, type Zippable } from 'fflate'

type Sheet = {
  readonly name: string
  /** Inside of `<sheetData>`. */
  readonly rows: string
  readonly state?: string
  /** What stands behind the rows, merges for one. */
  readonly after?: string
}
type Given = {
  readonly strings?: readonly string[]
  /** Number formats; cells name them by their place, from 1. 0 is General. */
  readonly formats?: readonly string[]
  readonly is1904?: boolean
  readonly extra?: Zippable
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relations = (inside: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${documents}/${type}" Target="${target}"/>`

/** A workbook as raw XML, for what no writer of spreadsheets would write today. */
export function makeXlsx(sheets: readonly Sheet[], given: Given = {}): Buffer {
  const { strings = [], formats = [], is1904 = false, extra = {} } = given
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`${head}<Types/>`),
    '_rels/.rels': strToU8(relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${documents}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations(
        sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
          relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml') +
          relation('rIdT', 'styles', 'styles.xml'),
      ),
    ),
    'xl/sharedStrings.xml': strToU8(
      `${head}<sst xmlns="${main}">${strings.map((si) => `<si>${si}</si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(
      `${head}<styleSheet xmlns="${main}"><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    ...extra,
  }
  sheets.forEach(({ rows, after = '' }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(
      `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    )
  })
  return Buffer.from(zipSync(files))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Rows of plain texts and numbers, texts written in the cells. */
export const rowsOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map(
      (cells) =>
        `<row>${cells
          .map((cell) => {
            if (cell === null) return '<c/>'
            if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
            return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
          })
          .join('')}</row>`,
    )
    .join('')
