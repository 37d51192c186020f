import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Table, TableCell } from './table.ts'
import { xlsxParts } from './testing/xlsx-parts.ts'
import { xlsxFile } from './xlsx-table.ts'

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
    expect(await formats(serbian)).toEqual(expect.arrayContaining(['@', 'dd.mm.yyyy.', 'mm/yyyy', '#,##0.00', '0.0%']))
    expect(await formats({ language: 'en', country: 'BG', currency: 'EUR' })).toContain('dd.mm.yyyy &quot;г&quot;.')
    const american = await formats({ language: 'en', country: 'US', currency: 'JPY' })
    expect(american).toEqual(expect.arrayContaining(['mm/dd/yyyy', '#,##0']))
  })

  it('has days that Excel does not know, and texts that are too long for a cell, as text', async () => {
    const parts = [table(['x'.repeat(40_000), '', '1887-06-05', null, null, null, null, null, null])]
    const [sheet] = await readXlsxFile(Buffer.from(await xlsxFile(parts, serbian)))
    expect(sheet?.data[1]?.slice(0, 3)).toEqual(['x'.repeat(32_767), null, '1887-06-05'])
  })
})
