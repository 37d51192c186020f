import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
let folder = ''
beforeEach(() => {
  place = createCliFolder()
  folder = place.folder
})
afterEach(() => place.remove())

const cli = (...argv: string[]) => place.cli(...argv)

const customersCsv = 'Name,Phone,E-mail\r\nAna Petrović,064 123 4567,ana@example.com\r\nĐorđe Ilić,065 765 4321,\r\n'
const purchasesCsv = [
  'customer,date,product,quantity,amount',
  'Ana Petrović,2026-01-05,Kafa,1,12.50',
  'Ana Petrović,2026-02-02,Kafa,1,12.50',
  'Ana Petrović,2026-03-02,Kafa,2,25.00',
].join('\n')

describe('the command line', () => {
  it('creates a shop and refuses to create it twice', async () => {
    expect((await cli('init', '--currency', 'RSD', '--locale', 'sr', '--json')).json()).toEqual({ created: true })
    const again = await cli('init', '--json')
    expect(again.status).toBe(1)
    expect(again.json()['error']).toMatchObject({ code: 'file-exists' })
  })

  it('takes the options of every command before its name too', async () => {
    await cli('init', '--db', 'shop.regulars')
    expect((await cli('--json', '--db', 'shop.regulars', 'report', 'list')).json()).toEqual(
      (await cli('report', 'list', '--db', 'shop.regulars', '--json')).json(),
    )
    expect((await cli('--json', '--db', 'shop.regulars')).status).toBe(2)
    expect((await cli('--lang', 'ru', '--help')).status).toBe(0)
  })

  it('refuses a currency and a time zone that do not exist, and makes no shop', async () => {
    for (const argv of [
      ['--currency', 'XYZ'],
      ['--timezone', 'Mars/Olympus'],
      ['--country', 'Serbia'],
    ]) {
      const answer = await cli('init', ...argv, '--db', 'shop.regulars', '--json')
      expect([answer.status, answer.json()['error']]).toMatchObject([2, { code: 'wrong-usage' }])
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('says wrong usage with status 2 and a stable code on stdout', async () => {
    const wrong = await cli('due', '--on', '2026-02-30', '--json')
    expect(wrong.status).toBe(2)
    expect(wrong.json()['error']).toMatchObject({ code: 'wrong-usage', details: { option: '--on' } })
    expect((await cli('due', '--bogus')).status).toBe(2)
    expect((await cli('bogus')).status).toBe(2)
    expect((await cli('search')).status).toBe(2)
  })

  it('puts one line on stderr without --json', async () => {
    const wrong = await cli('due')
    expect(wrong.status).toBe(1)
    expect(wrong.out).toEqual([])
    expect(wrong.errors).toHaveLength(1)
    expect(wrong.errors[0]).toMatch(/^file-missing|^folder-missing/)
  })

  it('refuses a database in a missing folder and leaves nothing', async () => {
    const missing = await cli('init', '--db', 'nowhere/shop.regulars', '--json')
    expect(missing.json()['error']).toMatchObject({ code: 'folder-missing' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('resolves paths against the folder the user stands in', async () => {
    await cli('init', '--db', 'my.regulars')
    expect(readdirSync(folder)).toEqual(['my.regulars'])
  })

  it('refuses an empty file, a renamed text and a newer shop, and leaves them untouched', async () => {
    writeFileSync(join(folder, 'empty.regulars'), '')
    writeFileSync(join(folder, 'text.regulars'), 'Dear diary\n'.repeat(200))
    await cli('init', '--db', 'newer.regulars')
    const newer = readFileSync(join(folder, 'newer.regulars'))
    newer.writeUInt32BE(9999, 60)
    writeFileSync(join(folder, 'newer.regulars'), newer)
    for (const [name, code] of [
      ['empty', 'file-empty'],
      ['text', 'not-a-shop-file'],
      ['newer', 'newer-version'],
    ] as const) {
      const before = readFileSync(join(folder, `${name}.regulars`))
      const answer = await cli('due', '--db', `${name}.regulars`, '--json')
      expect(answer.json()['error']).toMatchObject({ code })
      expect(readFileSync(join(folder, `${name}.regulars`)).equals(before)).toBe(true)
    }
    expect(readdirSync(folder).sort()).toEqual(['empty.regulars', 'newer.regulars', 'text.regulars'])
  })

  it('makes the same sample shop from the same options, also its uids', async () => {
    const options = [
      '--customers',
      '20',
      '--purchases',
      '100',
      '--seed',
      '7',
      '--on',
      '2026-03-05',
      '--locale',
      'ro',
      '--json',
    ]
    expect((await cli('demo', '--db', 'a.regulars', ...options)).json()).toMatchObject({
      customers: 20,
      purchases: 100,
    })
    await cli('demo', '--db', 'b.regulars', ...options)
    for (const name of ['a', 'b'])
      await cli('export', 'customers', '--format', 'json', '--out', `${name}.json`, '--db', `${name}.regulars`)
    const exported = readFileSync(join(folder, 'a.json'), 'utf8')
    expect(JSON.parse(exported)).toHaveLength(20)
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(exported)
  })

  it('imports, tells who is due with the reason in words, and undoes the import', async () => {
    writeFileSync(join(folder, 'list.csv'), customersCsv)
    writeFileSync(join(folder, 'sales.csv'), purchasesCsv)
    await cli('init', '--locale', 'sr', '--currency', 'EUR')
    const dry = await cli('import', 'list.csv', '--dry-run', '--json')
    expect(dry.json()).toMatchObject({
      batchId: null,
      type: 'customers',
      encoding: 'utf-8',
      delimiter: ',',
      total: 2,
      created: 2,
    })
    const list = await cli('import', 'list.csv', '--json')
    expect(list.json()).toMatchObject({ created: 2, skipped: 0, rejected: [] })
    const sales = await cli('import', 'sales.csv', '--json')
    expect(sales.json()).toMatchObject({ type: 'purchases', total: 3, customersCreated: 0 })
    const due = (await cli('due', '--on', '2026-04-02', '--json', '--lang', 'en')).json()
    expect(due).toHaveLength(2)
    expect(due.find((row) => row['product'] === null)).toMatchObject({
      customer: 'Ana Petrović',
      lastOn: '2026-03-02',
      currency: 'EUR',
    })
    expect(String(due[0]?.['reason'])).not.toContain('{{')
    const undone = await cli('undo-import', String(list.json()['batchId']), '--json')
    expect(undone.json()).toMatchObject({ removed: 1 })
    expect(undone.json()['kept']).toHaveLength(1)
  })

  it('imports as rows were decided, and tells by name what an undo left', async () => {
    await cli('init', '--currency', 'EUR', '--locale', 'en')
    writeFileSync(join(folder, 'two.csv'), 'Name,E-mail,Notes\nAna Ilić,ana@example.com,\nIva Ilić,iva@example.com,\n')
    writeFileSync(join(folder, 'decisions.json'), JSON.stringify({ 2: 'leave-out' }))
    const first = await cli('import', 'two.csv', '--decisions', 'decisions.json', '--json')
    expect(first.json()).toMatchObject({ created: 1, skipped: 1 })
    writeFileSync(join(folder, 'notes.csv'), 'Name,E-mail,Notes\nAna Ilić,ana@example.com,likes tea\n')
    expect((await cli('import', 'notes.csv', '--on-duplicate', 'fill', '--json')).json()).toMatchObject({ updated: 1 })
    const undone = await cli('undo-import', String(first.json()['batchId']))
    expect(undone.out).toEqual([expect.stringContaining('kept'), '1\tAna Ilić\tchanged since'])
    expect((await cli('import', 'two.csv', '--decisions', 'two.csv')).status).toBe(2)
  })

  it('tells people what it noticed in a file, and leaves the JSON of an import as it is fixed', async () => {
    await cli('init', '--currency', 'RSD', '--locale', 'en')
    writeFileSync(join(folder, 'odd.csv'), 'Name,Phone,Birthday\nAna,064 123 4567,31.2.1980,rest\n')
    const { out } = await cli('import', 'odd.csv', '--dry-run')
    expect(out).toEqual([
      'Created 1, updated 0, already there 0, left out 0.',
      'Good to know: 2',
      '1\tThere are more cells than columns; the rest (“rest”) went to the note.',
      '1\t“31.2.1980” can’t be a birthday or anniversary; it went to the note.',
    ])
    expect(Object.keys((await cli('import', 'odd.csv', '--json')).json())).toEqual([
      'batchId',
      'type',
      'format',
      'encoding',
      'delimiter',
      'dateOrder',
      'total',
      'created',
      'updated',
      'skipped',
      'possibleDuplicates',
      'customersCreated',
      'rejected',
    ])
  })

  it('imports none of several files when one of them cannot be read, and names it', async () => {
    await cli('init', '--currency', 'EUR')
    writeFileSync(join(folder, 'list.csv'), customersCsv)
    writeFileSync(join(folder, 'photo.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const failed = await cli('import', 'list.csv', 'photo.csv', '--json')
    expect(failed.status).toBe(1)
    expect(failed.json()['error']).toMatchObject({ code: 'wrong-file-type', details: { file: 'photo.csv' } })
    expect((await cli('search', 'Ana', '--json')).json()).toEqual([])
  })

  it('takes one character as delimiter, and anything else for wrong usage', async () => {
    await cli('init', '--currency', 'EUR')
    writeFileSync(join(folder, 'list.csv'), 'Name\tPhone\nAna\t064 123 4567\n')
    expect((await cli('import', 'list.csv', '--delimiter', '\\t', '--dry-run', '--json')).json()).toMatchObject({
      delimiter: '\t',
      created: 1,
    })
    for (const wrong of ['ab', '']) expect((await cli('import', 'list.csv', '--delimiter', wrong)).status).toBe(2)
  })

  it('imports the same file twice without creating anything the second time', async () => {
    writeFileSync(join(folder, 'sales.csv'), purchasesCsv)
    await cli('init')
    await cli('import', 'sales.csv')
    expect((await cli('import', 'sales.csv', '--json')).json()).toMatchObject({
      created: 0,
      customersCreated: 0,
      skipped: 3,
    })
  })

  it('backs up, restores and checks', async () => {
    await cli('demo', '--customers', '10', '--purchases', '30', '--db', 'shop.regulars')
    mkdirSync(join(folder, 'stick'))
    const backup = (await cli('backup', '--to', 'stick', '--db', 'shop.regulars', '--json')).json()
    expect(backup).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect((await cli('restore', String(backup['file']), '--db', 'shop.regulars', '--json')).status).toBe(1)
    expect((await cli('restore', String(backup['file']), '--db', 'shop.regulars', '--replace', '--json')).status).toBe(
      0,
    )
    expect((await cli('check', '--db', 'shop.regulars', '--json')).json()).toEqual({ ok: true, problems: [] })
  })

  it('refuses to write where there is no folder, before any work, and keeps the file that is there', async () => {
    await cli('init', '--locale', 'ro')
    mkdirSync(join(folder, 'a-folder'))
    const into = async (out: string) => {
      const answer = await cli('export', 'customers', '--format', 'json', '--out', out, '--json')
      expect(answer.status).toBe(1)
      return answer.json()['error']
    }
    expect(await into('nowhere/x.json')).toMatchObject({ code: 'folder-missing' })
    expect(await into('a-folder')).toMatchObject({ code: 'file-exists' })
    writeFileSync(join(folder, 'a-file'), 'mine')
    expect((await cli('backup', '--to', 'a-file', '--json')).json()['error']).toMatchObject({ code: 'folder-missing' })
    expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('mine')
  })

  it('words a failure in the language of the shop, or the one asked for', async () => {
    await cli('init', '--locale', 'ro')
    expect((await cli('undo-import', '99')).errors[0]).toMatch(/^not-found: (?!What)/)
    expect((await cli('undo-import', '99', '--lang', 'en')).errors[0]).toMatch(/^not-found: What/)
  })

  it('calls any method of the contract and refuses unknown methods and extra keys', async () => {
    await cli('init')
    expect((await cli('call', 'customers.list', '{}', '--json')).json()).toEqual({ total: 0, rows: [] })
    expect((await cli('call', 'customers.list', '--json')).json()).toEqual({ total: 0, rows: [] })
    expect((await cli('call', 'customers.explode', '{}', '--json')).json()['error']).toMatchObject({
      code: 'unknown-method',
    })
    expect((await cli('call', 'customers.list', '{"evil":1}', '--json')).json()['error']).toMatchObject({
      code: 'invalid-input',
    })
    expect((await cli('call', 'tags.list', '{"evil":1}', '--json')).json()['error']).toMatchObject({
      code: 'invalid-input',
    })
    const methods = (await cli('call', '--list', '--json')).json()
    expect(methods.find((entry) => entry['method'] === 'purchases.create')).toMatchObject({
      kind: 'command',
      input: { type: 'object' },
    })
    // A stream answers with events: theirs is the schema.
    expect(methods.filter(({ output }) => Object.keys(output as object).length === 0)).toEqual([])
  })

  it('lists reports and prints one with decimals', async () => {
    await cli('demo', '--customers', '10', '--purchases', '60', '--db', 'shop.regulars', '--on', '2026-03-05')
    const names = (await cli('report', 'list', '--db', 'shop.regulars', '--json')).json()
    expect(names.map((report) => report['name'])).toEqual(
      expect.arrayContaining(['sales-by-month', 'sales-by-product', 'sales-by-customer']),
    )
    const report = (
      await cli(
        'report',
        'sales-by-month',
        '--from',
        '2026-01-01',
        '--to',
        '2026-03-31',
        '--db',
        'shop.regulars',
        '--json',
      )
    ).json()
    expect(Object.keys(report)).toEqual(['name', 'from', 'to', 'currency', 'columns', 'rows', 'totals'])
    expect((await cli('report', 'sales-by-moon', '--db', 'shop.regulars', '--json')).json()['error']).toMatchObject({
      code: 'unknown-report',
    })
  })
})
