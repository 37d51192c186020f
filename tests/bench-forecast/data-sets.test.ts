import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataSetsIn } from './data-sets.ts'
import { historiesOf } from './histories.ts'
import { measure } from './measure.ts'
import { readPurchases } from './read-purchases.ts'
import { scoreRows } from './report.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-forecast-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('Files are found by set and part; a longer name is a set of its own', () => {
  for (const name of ['online_retail_2y_eu_kept.csv', 'online_retail_other.csv', 'grocery_a b.csv', 'grocery.csv'])
    file(name, '')
  file('online_retail_products.csv', '')
  expect(dataSetsIn(folder).map(({ set, part }) => [set, part])).toEqual([
    ['grocery', 'a b'],
    ['retail', 'other'],
    ['retail2y', 'kept'],
  ])
})

test('Quotes, CRLF, a BOM, another order of columns, times and missing columns are read', () => {
  const path = file(
    'x.csv',
    '\uFEFF"date","Customer_Id"\r\n"2020-01-02 10:00","7, b"\r\n"nonsense","8"\r\n\r\n2020-01-05,""\r\n',
  )
  expect(readPurchases(path)).toEqual([
    { customer: '7, b', day: Date.UTC(2020, 0, 2) / 86_400_000, product: null, quantity: 1, amount: null },
  ])
})

test('Lines of a day are one purchase; a day of net returns is none, and postage is no product', () => {
  const path = file(
    'y.csv',
    'customer_id,date,product,quantity,amount\na,2020-01-01,P,2,1\na,2020-01-01,P,1,1\na,2020-01-03,P,-1,-1\na,2020-01-04,POST,1,1\n',
  )
  const lines = readPurchases(path)
  expect(historiesOf(lines, 'customer').map(({ days }) => days.length)).toEqual([2])
  const [pair] = historiesOf(lines, 'product')
  expect(pair?.days.length).toBe(1)
  expect(pair?.logQuantities[0]).toBeCloseTo(Math.log(3))
})

test('A log with a single line is measured, though there is nothing to score', () => {
  const path = file('z.csv', 'customer_id,date,product,quantity\na,2020-01-01,P,1\n')
  const days = { split: Date.UTC(2020, 0, 31) / 86_400_000, end: Date.UTC(2020, 11, 31) / 86_400_000 }
  const rows = [...measure({ set: 'z', part: 'p', path, ...days, tau: 60, horizons: [30, 60] })].flatMap(scoreRows)
  expect(rows.length).toBe(14)
  for (const { crps, auc } of rows) expect([crps, auc]).toEqual([null, null])
})
