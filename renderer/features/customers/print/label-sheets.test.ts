import { expect, it } from 'vitest'
import { labelSheets, labelsOn, sheetsOf } from './label-sheets.ts'

it('every sheet fits on A4', () => {
  for (const { columns, rows, width, height, left, top, stepX } of labelSheets) {
    expect(left + (columns - 1) * stepX + width).toBeLessThanOrEqual(210)
    expect(top + rows * height).toBeLessThanOrEqual(297)
  }
})

it('begins where the sheet was left off and goes on to the next sheet', () => {
  const [sheet] = labelSheets
  if (sheet === undefined) throw new Error('no sheets')
  const labels = Array.from({ length: labelsOn(sheet) }, (_, at) => at)
  const sheets = sheetsOf(labels, sheet, 2)
  expect(sheets.map((places) => places.length)).toEqual([24, 2])
  expect(sheets[0]?.slice(0, 4)).toEqual([null, null, 0, 1])
  expect(sheets[1]).toEqual([22, 23])
  expect(sheetsOf([], sheet, 0)).toEqual([])
})
