import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFormats, exportKinds } from '#shared/contract/exports.ts'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
const inFolder = (name: string) => join(place.folder, name)
const cli = (...argv: string[]) => place.cli(...argv, '--json')
const exportTo = (out: string, what = 'customers', format = 'json') =>
  cli('export', what, '--format', format, '--out', out, ...(what === 'mailing' ? ['--channel', 'post'] : []))

beforeAll(async () => {
  place = createCliFolder()
  mkdirSync(inFolder('home'))
  await cli('demo', '--customers', '12', '--purchases', '40', '--on', '2026-03-05', '--db', 'home/shop.regulars')
})
afterAll(() => place.remove())

/** The first bytes of each kind of file. */
const marks: Readonly<Record<string, string>> = {
  csv: 'efbbbf',
  xlsx: '504b0304',
  json: '5b',
  zip: '504b0304',
  ics: '424547494e3a5643414c454e444152',
  vcf: '424547494e3a5643415244',
}

describe('export', () => {
  /** Formats that only some kinds have. */
  const only = { ics: ['follow-ups', 'yearly-days'], zip: ['all'], vcf: ['customers'] } as Readonly<
    Record<string, readonly string[]>
  >
  const present = exportKinds
    .flatMap((what) => (['csv', 'xlsx', 'json', 'ics', 'zip', 'vcf'] as const).map((format) => [what, format] as const))
    .filter(([what, format]) => only[format]?.includes(what) ?? what !== 'yearly-days')

  it.each(present)('writes %s as %s', async (what, format) => {
    const answer = await exportTo(`${what}.${format}`, what, format)
    expect([answer.status, answer.json()]).toMatchObject([
      0,
      { rows: expect.any(Number) as number, file: inFolder(`${what}.${format}`) },
    ])
    const ofAll: Readonly<Record<string, string>> = { json: '7b', csv: '504b0304' }
    const mark = (what === 'all' ? ofAll[format] : undefined) ?? marks[format] ?? ''
    expect(
      readFileSync(inFolder(`${what}.${format}`))
        .toString('hex')
        .startsWith(mark),
    ).toBe(true)
    if (format === 'json' && what !== 'all')
      expect(JSON.parse(readFileSync(inFolder(`${what}.${format}`), 'utf8'))).toHaveLength(
        Number(answer.json()['rows']),
      )
  })

  const absent = exportKinds.flatMap((what) =>
    exportFormats
      .filter((format) => !present.some(([kind, known]) => kind === what && known === format))
      .map((format) => [what, format] as const),
  )

  it.each(absent)('calls %s as %s wrong usage, says what there is, and writes nothing', async (what, format) => {
    const answer = await exportTo(`absent-${what}.${format}`, what, format)
    const formats = present.filter(([kind]) => kind === what).map(([, known]) => known)
    expect([answer.status, answer.json()['error']]).toMatchObject([
      2,
      { code: 'format-not-offered', details: { what, format } },
    ])
    const { details } = answer.json()['error'] as { details: { formats: string } }
    expect(details.formats.split(', ').sort()).toEqual([...formats].sort())
    expect(existsSync(inFolder(`absent-${what}.${format}`))).toBe(false)
  })

  it.each([
    [['export', 'unicorns', '--format', 'csv', '--out', 'x']],
    [['export', 'customers', '--format', 'pdf', '--out', 'x']],
    [['export', 'customers', '--out', 'x']],
    [['export', 'customers', '--format', 'csv']],
    [['export', '--format', 'csv', '--out', 'x']],
  ])('calls %j wrong usage', async (argv) => {
    const answer = await cli(...argv)
    expect([answer.status, answer.json()['error']]).toMatchObject([2, { code: 'wrong-usage' }])
  })

  it.each(['outlook', 'google'] as const)('writes customers as %s has them', async (style) => {
    const answer = await cli('export', 'customers', '--format', 'csv', '--style', style, '--out', `${style}.csv`)
    expect([answer.status, answer.json()['rows']]).toEqual([0, 12])
    const head = style === 'outlook' ? '\uFEFFTitle,First Name,Middle Name' : 'First Name,Middle Name,Last Name'
    expect(readFileSync(inFolder(`${style}.csv`), 'utf8').startsWith(head)).toBe(true)
  })

  it.each(['json', 'zip'] as const)(
    'of everything as %s makes the same shop again',
    async (format) => {
      await exportTo(`whole.${format}`, 'all', format)
      const other = `${format}.regulars`
      await cli('init', '--db', other)
      const answer = await cli('import', `whole.${format}`, '--db', other)
      expect([answer.status, answer.json()]).toMatchObject([
        0,
        { batchId: 1, type: 'all', format: 'json', rejected: [] },
      ])
      await cli('export', 'all', '--format', 'json', '--out', `again-${format}.json`, '--db', other)
      await exportTo('whole.json', 'all', 'json')
      const told = (name: string) => ({ ...(JSON.parse(readFileSync(inFolder(name), 'utf8')) as object), madeAt: '' })
      expect(told(`again-${format}.json`)).toEqual(told('whole.json'))
      expect((await cli('undo-import', '1', '--db', other)).json()).toMatchObject({ kept: [] })
      expect((await cli('customers', '--db', other)).status).toBe(0)
    },
    60_000,
  )

  it('takes the place of an older file whole, and of none that is a shop', async () => {
    writeFileSync(inFolder('old.json'), 'x'.repeat(100_000))
    expect((await exportTo('old.json')).status).toBe(0)
    expect(JSON.parse(readFileSync(inFolder('old.json'), 'utf8'))).toHaveLength(12)
    const shop = readFileSync(inFolder('home/shop.regulars'))
    const answer = await exportTo('home/shop.regulars')
    expect([answer.status, answer.json()['error']]).toMatchObject([1, { code: 'file-exists' }])
    expect(readFileSync(inFolder('home/shop.regulars')).equals(shop)).toBe(true)
  })

  it('leaves nothing half done anywhere', async () => {
    mkdirSync(inFolder('a-folder'))
    writeFileSync(inFolder('a-file'), 'mine')
    for (const [out, code] of [
      ['nowhere/x.json', 'folder-missing'],
      ['a-folder', 'file-exists'],
      ['a-file/x.json', 'folder-missing'],
    ] as const)
      expect((await exportTo(out)).json()['error']).toMatchObject({ code })
    if (existsSync('/dev/full'))
      expect((await exportTo('/dev/full')).json()['error']).toMatchObject({ code: 'disk-full' })
    expect(readdirSync(place.folder).filter((name) => name.includes('part'))).toEqual([])
    expect(readdirSync(inFolder('a-folder'))).toEqual([])
  })
})

describe('report', () => {
  const names = [
    'sales-by-month',
    'sales-by-product',
    'sales-by-customer',
    'sales-by-payment-method',
    'new-and-returning',
    'receivables-ageing',
    'loss-reasons',
    'day-closings',
    'recall-results',
  ] as const
  const period = ['--from', '2025-01-10', '--to', '2025-12-20']

  it('lists what there is', async () => {
    expect((await cli('report', 'list')).json()).toEqual(names.map((name) => ({ name })))
  })

  it.each(names)('%s comes as JSON, CSV and XLSX of the same rows', async (name) => {
    const json = (await cli('report', name, ...period)).json()
    expect(Object.keys(json)).toEqual(['name', 'from', 'to', 'currency', 'columns', 'rows', 'totals'])
    expect(json).toMatchObject({ name, from: '2025-01-10', to: '2025-12-20', currency: 'EUR' })
    const rows = (json['rows'] as readonly unknown[]).length
    for (const format of ['csv', 'xlsx']) {
      const out = inFolder(`${name}.${format}`)
      const answer = await cli('report', name, ...period, '--format', format, '--out', `${name}.${format}`)
      expect([answer.status, answer.json()]).toEqual([0, { rows, file: out }])
      expect(
        readFileSync(out)
          .toString('hex')
          .startsWith(marks[format] ?? ''),
      ).toBe(true)
    }
    // One line for the header, one for the totals.
    expect(
      readFileSync(inFolder(`${name}.csv`), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(rows + 2)
  })

  it('prints JSON where that is asked for by name, and a CSV that has nowhere to go', async () => {
    const printed = await place.cli('report', 'sales-by-month', ...period, '--format', 'json')
    expect(printed.json()).toEqual((await cli('report', 'sales-by-month', ...period)).json())
    const csv = await cli('report', 'sales-by-month', ...period, '--format', 'csv')
    expect(csv.out.join('\n')).toMatch(/^\uFEFFMonth,Purchases,[^]*\r\nTotal,[^\n]*$/)
    expect((await cli('report', 'sales-by-month', '--format', 'xlsx')).status).toBe(2)
  })

  it('comes to the sums of the exported purchases, day by day at both ends', async () => {
    type Sold = { day: string; total: number; payments: { amount: number; day: string }[] }
    await exportTo('sold.json', 'purchases')
    const sold = JSON.parse(readFileSync(inFolder('sold.json'), 'utf8')) as Sold[]
    const days = sold.map(({ day }) => day).toSorted()
    const [from = '', to = ''] = [days[5], days.at(-5)]
    const inCents = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0)
    const isInside = ({ day }: { day: string }) => day >= from && day <= to
    const expected = inCents(sold.filter(isInside).map(({ total }) => total))
    const paid = inCents(
      sold
        .flatMap(({ payments }) => payments)
        .filter(isInside)
        .map(({ amount }) => amount),
    )
    for (const name of names.slice(0, 4)) {
      const { totals } = (await cli('report', name, '--from', from, '--to', to)).json()
      const amount = (totals as unknown as { amount: number }).amount
      expect([name, Math.round(amount * 100)]).toEqual([name, name === 'sales-by-payment-method' ? paid : expected])
    }
  })

  it('refuses what can only be a mistake', async () => {
    const of = async (...argv: string[]) => {
      const answer = await cli('report', ...argv)
      return [answer.status, (answer.json()['error'] as unknown as { code: string }).code]
    }
    expect(await of('sales-by-moon')).toEqual([1, 'unknown-report'])
    expect(await of('sales-by-month', '--from', '2025-02-30')).toEqual([2, 'wrong-usage'])
    expect(await of('sales-by-month', '--from', '2025-02-01', '--to', '2025-01-31')).toEqual([1, 'invalid-input'])
    expect(await of('sales-by-month', '--format', 'pdf')).toEqual([2, 'wrong-usage'])
    expect(await of()).toEqual([2, 'wrong-usage'])
    expect(await of('sales-by-month', '--format', 'csv', '--out', 'nowhere/x.csv')).toEqual([1, 'folder-missing'])
  })

  it('has nothing to say about a day to come, or an empty shop', async () => {
    const later = (await cli('report', 'sales-by-month', '--from', '2030-01-01')).json()
    expect(later).toMatchObject({ from: '2030-01-01', to: '2030-01-01', totals: { purchases: 0, amount: 0 } })
    await cli('init', '--db', 'empty.regulars')
    for (const name of names) {
      const answer = await cli('report', name, '--db', 'empty.regulars')
      expect(answer.status).toBe(0)
      expect(Object.values(answer.json()['totals'] as unknown as object).every((sum) => sum === 0)).toBe(true)
      const file = await cli(
        'report',
        name,
        '--db',
        'empty.regulars',
        '--format',
        'xlsx',
        '--out',
        `empty-${name}.xlsx`,
      )
      expect(file.status).toBe(0)
    }
  })
})
