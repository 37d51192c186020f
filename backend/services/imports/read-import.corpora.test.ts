import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { factProblems, fileProblems } from './testing/import-truth.ts'
import { customersOf, purchasesOf, read } from './testing/read-fixture.ts'

const corpora = sharedData('corpora')
const purchases = sharedData('purchases')
type Expected = {
  readonly file: string
  readonly format: string
  readonly encoding: string
  readonly delimiter?: string
  readonly count: number | null
  readonly count_any?: readonly number[]
  readonly expect: readonly Readonly<Record<string, unknown>>[]
}

const expected: readonly Expected[] =
  corpora === null
    ? []
    : (JSON.parse(readFileSync(join(corpora, 'expected.json'), 'utf8')) as readonly Expected[]).filter(
        ({ format }) => format === 'csv',
      )

describe.skipIf(corpora === null)('real exports of other programs', () => {
  let facts = 0
  let missed = 0
  afterAll(() => process.stdout.write(`tables of other programs: ${facts - missed} of ${facts} facts\n`))
  it.each(expected)('finds every fact of $file', async (wanted) => {
    const reading = await read(readFileSync(join(corpora ?? '', wanted.file)), { locale: 'en', country: null })
    const records = customersOf(reading)
    if (wanted.delimiter !== undefined) expect(reading.delimiter).toBe(wanted.delimiter)
    const counts = wanted.count_any ?? [wanted.count]
    expect(counts).toContain(records.length)
    const problems = wanted.expect.flatMap((entry, index) => {
      const record = records[typeof entry['index'] === 'number' ? entry['index'] : index]
      return record ? factProblems(entry, record) : [`record ${index} missing`]
    })
    facts += wanted.expect.reduce((sum, { index: _, ...entry }) => sum + Object.keys(entry).length, 0)
    missed += problems.length
    expect(problems).toEqual([])
  })
})

const made = corpora === null ? null : join(corpora, 'made', 'sample')
const variants = made === null ? [] : readdirSync(made).filter((name) => name.endsWith('.csv'))

describe.skipIf(made === null)('generated exports in all languages and encodings', () => {
  it.each(variants)('reads every cell of %s', async (name) => {
    const truth = JSON.parse(readFileSync(join(made ?? '', name.replace('.csv', '.truth.json')), 'utf8')) as Readonly<
      Record<string, unknown>
    >
    const reading = await read(readFileSync(join(made ?? '', name)), { locale: 'en', country: null })
    expect(fileProblems(truth, reading)).toEqual([])
  })
})

describe.skipIf(purchases === null)('purchases of real shops', () => {
  it('reads every line of a web shop year, returns as negative quantities', async () => {
    const reading = await read(readFileSync(join(purchases ?? '', 'online_retail_shared.csv')), { currency: 'GBP' })
    expect(reading.columns.map(({ field }) => field)).toEqual(['customerId', 'date', 'product', 'quantity', 'amount'])
    expect(reading).toMatchObject({ dateOrder: 'ymd', dateOrderAmbiguous: false, rejected: [], total: 231_281 })
    expect(purchasesOf(reading)[0]).toMatchObject({ quantity: -74_215_000, amount: -7_718_360, day: '2011-01-18' })
  })

  it('keeps an empty amount as unknown, not as zero', async () => {
    const reading = await read(readFileSync(join(purchases ?? '', 'grocery_shared.csv')))
    expect(purchasesOf(reading).every(({ amount }) => amount === null)).toBe(true)
  })

  it('says that a list of products holds no customers', async () => {
    const reading = await read(readFileSync(join(purchases ?? '', 'online_retail_products.csv')))
    expect(customersOf(reading)).toEqual([])
    expect(reading.warnings.map(({ code }) => code)).toContain('no-contact-data')
  })
})
