import { setImmediate as breathe } from 'node:timers/promises'
import { streamedZip, type ZipPart } from '../streamed-zip.ts'
import type { Table } from '../table.ts'
import { cellWriter, columnWidth, isEmptyCell, isNumber, type XlsxNumbers, type XlsxStyle } from './xlsx-cells.ts'
import {
  columnName,
  firstFormatStyle,
  fixedParts,
  headerStyle,
  sharedEnd,
  sharedHead,
  sharedText,
  sheetEnd,
  sheetHead,
  sheetNames,
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

/** One sheet a table: typed cells, never formulas; a bold header that stays in view. In slices. @throws AbortError */
export async function xlsxFile(tables: readonly Table[], style: XlsxStyle, signal?: AbortSignal): Promise<Buffer> {
  const zip = streamedZip(Date.now())
  const formats: string[] = []
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
  const writers = tables.map((table) => rowWriter(table, style, numbers))
  const small = fixedParts(sheetNames(tables.map(({ title }) => title)), formats)
  for (const [name, text] of small) await whole(zip.part(name), text)
  const parts = tables.map((_, at) => zip.part(sheetPart(at)))
  const shared = zip.part('xl/sharedStrings.xml')
  await shared.write(sharedHead)
  for (const [at, { columns, rows }] of tables.entries()) {
    const [part, writer] = [parts[at] as ZipPart, writers[at] as (typeof writers)[number]]
    await part.write(
      sheetHead(
        columns.map(({ type, header }) => columnWidth(type, header)),
        at === 0,
      ) + writer.header,
    )
    for (let from = 0; from < rows.length; from += slice) {
      const text = rows
        .slice(from, from + slice)
        .map((row, index) => writer.row(row, from + index + 2))
        .join('')
      await Promise.all([part.write(text), shared.write(texts.take())])
      await breathe()
      signal?.throwIfAborted()
    }
    await part.write(sheetEnd)
    await part.end()
  }
  await whole(shared, texts.take() + sharedEnd)
  return zip.finish()
}
