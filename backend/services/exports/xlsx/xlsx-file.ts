import { setImmediate as breathe } from 'node:timers/promises'
import { streamedZip, type ZipPart } from '../streamed-zip.ts'
import type { Table } from '../table.ts'
import { cellWriter, columnWidth, isEmptyCell, isNumber, type XlsxNumbers, type XlsxStyle } from './xlsx-cells.ts'
import {
  columnName,
  firstFormatStyle,
  fixedNames,
  fixedParts,
  headerStyle,
  sharedEnd,
  sharedHead,
  sharedText,
  sheetEnd,
  sheetHead,
  sheetNamer,
  sheetPart,
} from './xlsx-parts.ts'

/** Rows written between two breaths: a few milliseconds. */
const slice = 250

/** Texts of all sheets, each once. They are packed while the sheets are. */
function sharedTexts() {
  const numbers = new Map<string, number>()
  let added = ''
  return {
    textOf(text: string): number {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(text, number)
      added += sharedText(text)
      return number
    },
    /** What came since it was last asked for. */
    take(): string {
      const taken = added
      added = ''
      return taken
    },
  }
}

function rowWriter({ columns }: Table, style: XlsxStyle, numbers: XlsxNumbers) {
  const names = columns.map((_, at) => columnName(at))
  const writers = columns.map(({ type }) => cellWriter(type, style, numbers))
  return {
    header: `<row r="1">${columns
      .map(
        ({ header, type }, at) =>
          `<c r="${names[at]}1" s="${headerStyle(isNumber(type))}" t="s"><v>${numbers.textOf(header)}</v></c>`,
      )
      .join('')}</row>`,
    row(cells: Table['rows'][number], number: number): string {
      let text = `<row r="${number}">`
      for (const [at, write] of writers.entries()) {
        const value = cells[at]
        if (!isEmptyCell(value)) text += `<c r="${names[at]}${number}"${write(value)}`
      }
      return `${text}</row>`
    },
  }
}

/**
 * One sheet a table: typed cells, never formulas; a bold header that stays in view. In slices; a table is asked for when
 * the one before is written. @throws AbortError
 */
export async function xlsxFile(
  tables: Iterable<Table> | AsyncIterable<Table>,
  style: XlsxStyle,
  signal?: AbortSignal,
): Promise<Buffer> {
  const zip = streamedZip(Date.now())
  const formats: string[] = []
  const names: string[] = []
  const nameOf = sheetNamer()
  const texts = sharedTexts()
  const numbers: XlsxNumbers = {
    textOf: texts.textOf,
    styleOf(format) {
      if (!formats.includes(format)) formats.push(format)
      return firstFormatStyle + formats.indexOf(format)
    },
  }
  const whole = async (part: ZipPart, text: string) => {
    await part.write(text)
    await part.end()
  }
  const fixed = fixedNames.map((name) => [name, zip.part(name)] as const)
  const shared = zip.part('xl/sharedStrings.xml')
  await shared.write(sharedHead)
  for await (const table of tables) {
    const { title, columns, rows } = table
    const writer = rowWriter(table, style, numbers)
    const part = zip.part(sheetPart(names.length))
    const head = sheetHead(
      columns.map(({ type, header }) => columnWidth(type, header)),
      names.length === 0,
    )
    names.push(nameOf(title))
    await part.write(head + writer.header)
    for (let from = 0; from < rows.length; from += slice) {
      const text = rows
        .slice(from, from + slice)
        .map((row, index) => writer.row(row, from + index + 2))
        .join('')
      await Promise.all([part.write(text), shared.write(texts.take())])
      await breathe()
      signal?.throwIfAborted()
    }
    await whole(part, sheetEnd)
  }
  await whole(shared, texts.take() + sharedEnd)
  const small = fixedParts(names, formats)
  for (const [name, part] of fixed) await whole(part, small[name])
  return zip.finish()
}
