import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '#backend/services/imports/workbook/read-xlsx.ts'
import type { Table, TableCell } from '../table.ts'
import { xlsxParts } from '../testing/xlsx-parts.ts'
import { xlsxFile } from './xlsx-file.ts'

const types = ['text', 'code', 'day', 'month', 'money', 'price', 'quantity', 'count', 'percent'] as const
const table = (...rows: readonly (readonly TableCell[])[]): Table => ({
  title: 'Everything',
  columns: types.map((type) => ({ key: type, header: type, type })),
  rows,
})
const row: readonly TableCell[] = ['=1+1', '0641234567', '2026-01-05', '2026-01', -125_050, 85_000, 1500, 3, 1234]
const serbian = { language: 'sr-Latn', country: 'RS', currency: 'RSD' } as const

async function sheetOf(given: Table, style: Parameters<typeof xlsxFile>[1] = serbian) {
  const parts = xlsxParts(await xlsxFile([given], style))
  return { sheet: parts.get('xl/worksheets/sheet1.xml') ?? '', styles: parts.get('xl/styles.xml') ?? '' }
}

describe('a spreadsheet', () => {
  it('has real numbers and days, and text that stays text', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await xlsxFile([table(row)], serbian)))
    expect(sheet?.data[1]).toEqual([
      '=1+1',
      '0641234567',
      new Date('2026-01-05T00:00:00Z'),
      new Date('2026-01-01T00:00:00Z'),
      -1250.5,
      8.5,
      1.5,
      3,
      0.1234,
    ])
  })

  it('has no formula anywhere', async () => {
    const { sheet } = await sheetOf(table(row, ['+40 721', '-5', '--02-29', '@x', 0, 0, 0, 0, 0]))
    expect(sheet).not.toMatch(/<f[ >]/)
  })

  it('keeps its header in view and gives every column a width', async () => {
    const { sheet } = await sheetOf(table(row))
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(sheet.match(/<col [^>]*width="\d+"/g)).toHaveLength(types.length)
  })

  it('writes days and money as the country and the currency do', async () => {
    const formats = async (style: Parameters<typeof xlsxFile>[1]) =>
      [...(await sheetOf(table(row), style)).styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code)
    expect(await formats(serbian)).toEqual(expect.arrayContaining(['dd.mm.yyyy.', 'mm/yyyy', '#,##0.00', '0.0%']))
    expect(await formats({ language: 'en', country: 'BG', currency: 'EUR' })).toContain('dd.mm.yyyy &quot;г&quot;.')
    const american = await formats({ language: 'en', country: 'US', currency: 'JPY' })
    expect(american).toEqual(expect.arrayContaining(['mm/dd/yyyy', '#,##0']))
  })

  it('has days that Excel does not know, and texts that are too long for a cell, as text', async () => {
    const parts = [table(['x'.repeat(40_000), '', '1887-06-05', null, null, null, null, null, null])]
    const [sheet] = await readXlsxFile(Buffer.from(await xlsxFile(parts, serbian)))
    expect(sheet?.data[1]?.slice(0, 3)).toEqual(['x'.repeat(32_767), null, '1887-06-05'])
  })

  it('says of codes that they are text by the number that Excel has for it', async () => {
    const { sheet, styles } = await sheetOf(table(row))
    const style = Number(/<c r="B2" s="(\d+)" t="s">/.exec(sheet)?.[1])
    const cells = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? []
    expect(cells[style]).toContain('numFmtId="49"')
  })

  it('keeps blanks, line ends, signs of XML and what only looks like a sign of Excel', async () => {
    const texts = ['  a  b ', 'x\ny', '<b> & "c"', '_x0041_', 'a_x000d_b', '_x', '😀', 'tab\there']
    const file = await xlsxFile([{ ...table(), rows: texts.map((text) => [text]) }], serbian)
    const [own] = readXlsx(file)
    const read = parse(Buffer.from(own?.content ?? []), { relax_column_count: true })
    expect(read.slice(1).map(([text]) => text)).toEqual(texts)
    const shared = xlsxParts(file).get('xl/sharedStrings.xml') ?? ''
    expect(shared).toContain('<t xml:space="preserve">  a  b </t>')
    expect(shared).toContain('_x005F_x0041_')
  })

  it('leaves out what XML has no place for, and cuts no letter in two', async () => {
    const long = `${'x'.repeat(32_766)}😀`
    const file = await xlsxFile(
      [{ ...table(), rows: [['a\u0000\u0007b'], ['\ud83d!'], ['a\r\nb\rc'], [long]] }],
      serbian,
    )
    const [sheet] = await readXlsxFile(Buffer.from(file))
    const texts = sheet?.data.slice(1).map(([text]) => text)
    expect(texts).toEqual(['ab', '\uFFFD!', 'a\nb\nc', 'x'.repeat(32_766)])
  })

  it('gives sheets names that Excel takes, none twice', async () => {
    const titles = ["'Sales: 1/2'", 'sales  1 2', '', 'x'.repeat(40), 'X'.repeat(40)]
    const file = await xlsxFile(
      titles.map((title) => ({ ...table(row), title })),
      serbian,
    )
    const workbook = xlsxParts(file).get('xl/workbook.xml') ?? ''
    const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? '')
    expect(names[0]).toBe('Sales  1 2')
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
    expect(await readXlsxFile(Buffer.from(file))).toHaveLength(5)
  })

  it('is stopped between its rows', async () => {
    const stop = new AbortController()
    const made = xlsxFile([table(...Array.from({ length: 5000 }, () => row))], serbian, stop.signal)
    stop.abort()
    await expect(made).rejects.toMatchObject({ name: 'AbortError' })
  })
})
