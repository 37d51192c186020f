/** The small files inside of a workbook (ECMA-376), as Excel wants them: elements in their order, none left out that it misses. */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package2006 = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  _: '_x005F_',
}

/**
 * A text of a workbook. Excel reads `_x0041_` as A, so that a text that looks like it is escaped as well; signs that XML
 * doesn't allow go, and a half letter becomes the sign for what is lost.
 */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[&<>"\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|_(?=x[\dA-Fa-f]{4}_)/gu, (sign) =>
      /\p{Cs}/u.test(sign) ? '\uFFFD' : (escapes[sign] ?? ''),
    )

/** An entry of the shared strings. Blanks at its ends, and line ends, are kept only where it says so. */
export const sharedText = (text: string): string =>
  /^\s|\s$|[\n\t]|\s\s/.test(text)
    ? `<si><t xml:space="preserve">${xmlText(text)}</t></si>`
    : `<si><t>${xmlText(text)}</t></si>`

/** Gives sheets their names: no more than 31 signs, none that Excel refuses, none twice. */
export function sheetNamer(): (title: string) => string {
  const taken = new Set<string>()
  return (title) => {
    const plain =
      title
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    let name = plain.slice(0, 31).trim()
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, 26).trim()} (${n})`
    taken.add(name.toLowerCase())
    return name
  }
}

const sheetPath = (at: number) => `worksheets/sheet${at + 1}.xml`
export const sheetPart = (at: number): string => `xl/${sheetPath(at)}`

/** `A`, `B`, … `Z`, `AA` */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`
}

/** Everything before the rows: the first row stays in view. */
export function sheetHead(widths: readonly number[], isFirst: boolean): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return (
    `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  )
}
export const sheetEnd = '</sheetData></worksheet>'

export const sharedHead = `${xmlHead}<sst xmlns="${main}">`
export const sharedEnd = '</sst>'

/** Numbers of the styles: 0 is plain, 1 and 2 are headers of texts and of numbers, from 3 on the formats. */
export const headerStyle = (isNumber: boolean): number => (isNumber ? 2 : 1)
export const firstFormatStyle = 3
/** Smaller ones are Excel's own; `@` is one of these. */
const firstOwnFormat = 164
const textFormat = 49

function stylesPart(formats: readonly string[]): string {
  const own = formats.filter((format) => format !== '@')
  const numberOf = (format: string) => (format === '@' ? textFormat : firstOwnFormat + own.indexOf(format))
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  const plain = 'fontId="0" fillId="0" borderId="0" xfId="0"'
  const header = (side: string) =>
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="${side}"/></xf>`
  const formatted = formats.map((format) => `<xf numFmtId="${numberOf(format)}" ${plain} applyNumberFormat="1"/>`)
  const cellFormats = [`<xf numFmtId="0" ${plain}/>`, header('left'), header('right'), ...formatted]
  const numberFormats = own.map((format) => `<numFmt numFmtId="${numberOf(format)}" formatCode="${xmlText(format)}"/>`)
  return (
    `${xmlHead}<styleSheet xmlns="${main}">` +
    (own.length > 0 ? `<numFmts count="${own.length}">${numberFormats.join('')}</numFmts>` : '') +
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

function relationsPart(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${package2006}/relationships">${each.join('')}</Relationships>`
}

/** Names of the parts beside the sheets and their texts. Programs that look at the beginning of a file know it by the first. */
export const fixedNames = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
  'xl/styles.xml',
] as const

export function fixedParts(
  names: readonly string[],
  formats: readonly string[],
): Readonly<Record<(typeof fixedNames)[number], string>> {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const kinds = [
    ['xl/workbook.xml', 'sheet.main'],
    ...names.map((_, at) => [sheetPart(at), 'worksheet'] as const),
    ['xl/styles.xml', 'styles'],
    ['xl/sharedStrings.xml', 'sharedStrings'],
  ] as const
  const overrides = kinds.map(
    ([part, kind]) => `<Override PartName="/${part}" ContentType="${spreadsheet}.${kind}+xml"/>`,
  )
  return {
    '[Content_Types].xml':
      `${xmlHead}<Types xmlns="${package2006}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationsPart([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...names.map((_, at) => ['worksheet', sheetPath(at)] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml':
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
      `<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/styles.xml': stylesPart(formats),
  }
}
