import { strFromU8, unzipSync, zipSync } from 'fflate'
import { existsSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { readError } from '#shared/contract/errors.ts'
import { aPng } from '#backend/testing/pictures.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'
import { exportedCopy, importCopy, tellingParts } from './testing/copies.ts'

let engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines) await engine.close()
  engines = []
})
async function start(given: Parameters<typeof createTestEngine>[0] = {}) {
  const engine = await createTestEngine(given)
  engines.push(engine)
  return engine
}

it('everything of a sample shop comes back the same', { timeout: 120_000 }, async () => {
  const from = await start({ language: 'sr-Latn', currency: 'RSD' })
  await fillSampleShop(from.shop, { customers: 400, purchases: 6000, seed: 1, on: '2026-06-15' })
  const copy = await exportedCopy(from, 'json')
  const to = await start()
  const outcome = await importCopy(to, 'copy.json', copy)
  expect(outcome).toMatchObject({ type: 'all', format: 'json', batchId: 1, rejected: [], copy: { customers: 400 } })
  expect(tellingParts(await exportedCopy(to, 'json'))).toEqual(tellingParts(copy))
  expect(await to.client.shop.check()).toEqual({ ok: true, problems: [] })
})

it('the archive holds files for people, and comes back the same', { timeout: 120_000 }, async () => {
  const from = await start({ language: 'ro', currency: 'RON' })
  const { client } = from
  const { id } = await client.customers.create({ givenName: 'Ana', familyName: 'Pop / x', privateNote: 'numai noi' })
  await client.customers.setPhoto({ id, base64: aPng(4, 4).toString('base64') })
  await client.attachments.add({ customerId: id, name: 'Contract ș.pdf', base64: 'bG9zdA==' })
  await client.attachments.add({ customerId: id, name: 'contract Ș.pdf', base64: 'b3RoZXI=' })
  const copy = await exportedCopy(from, 'zip')
  const files = unzipSync(copy)
  expect(Object.keys(files)).toEqual([
    ...['README.txt', 'shop.xlsx', 'contacts.vcf', 'calendar.ics', 'shop.json'],
    ...['attachments/Ana Pop x 1/Contract ș.pdf', 'attachments/Ana Pop x 1/contract Ș (2).pdf', 'photos/Ana Pop x.png'],
  ])
  expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain('shop.json')
  const cards = strFromU8(files['contacts.vcf'] ?? new Uint8Array())
  expect(cards).toMatch(/^BEGIN:VCARD[^]*\nFN:Ana Pop[^]*\nPHOTO/)
  expect(cards).not.toContain('numai noi')
  expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain('contacts.vcf')
  const to = await start()
  expect(await importCopy(to, 'copie.zip', copy)).toMatchObject({ copy: { customers: 1, attachments: 2, photos: 1 } })
  expect(tellingParts(await exportedCopy(to, 'json'))).toEqual(tellingParts(await exportedCopy(from, 'json')))
  expect(await to.client.shop.check()).toEqual({ ok: true, problems: [] })
})

describe('taking a copy back', () => {
  it('makes the shop empty again as it was', async () => {
    const from = await start()
    await from.client.customers.create({ givenName: 'Ana' })
    const to = await start({ language: 'ru', currency: 'RUB' })
    const before = to.shop.settings
    const uid = to.shop.identity.uid
    const { batchId } = await importCopy(to, 'copy.json', await exportedCopy(from, 'json'))
    expect(to.shop.settings).toMatchObject({ language: 'en', currency: 'EUR' })
    await to.client.imports.undo({ batchId: batchId ?? 0 })
    expect(to.shop.settings).toEqual(before)
    expect(to.shop.identity.uid).toBe(uid)
    expect(await to.client.customers.list({})).toMatchObject({ total: 0 })
    expect(await to.client.imports.list({})).toMatchObject([{ type: 'all', undoneAt: expect.any(String) as string }])
    expect((await importCopy(to, 'copy.json', await exportedCopy(from, 'json'))).created).toBe(1)
  })

  it('is refused once something was changed, and allowed when that was undone', async () => {
    const from = await start()
    const to = await start()
    const { id } = await from.client.customers.create({ givenName: 'Ana' })
    const { batchId } = await importCopy(to, 'copy.json', await exportedCopy(from, 'json'))
    await to.client.customers.update({ id, version: 1, patch: { note: 'new' } })
    const undo = () => to.client.imports.undo({ batchId: batchId ?? 0 })
    await expect(undo()).rejects.toMatchObject({ code: 'shop-changed-since' })
    expect((await to.client.customers.get({ id })).note).toBe('new')
    await to.client.undo.undo({})
    expect((await undo()).removed).toBe(1)
  })
})

describe('a copy', () => {
  it('goes into an empty shop only', async () => {
    const from = await start()
    const to = await start()
    await to.client.customers.create({ givenName: 'Boris' })
    const copy = await exportedCopy(from, 'json')
    await expect(importCopy(to, 'copy.json', copy)).rejects.toMatchObject({ code: 'shop-not-empty' })
    await expect(importCopy(to, 'copy.json', copy, true)).rejects.toMatchObject({ code: 'shop-not-empty' })
    expect(await to.client.customers.list({})).toMatchObject({ total: 1 })
  })

  it('of a dry run changes nothing', async () => {
    const from = await start()
    await from.client.customers.create({ givenName: 'Ana' })
    const to = await start()
    expect(await importCopy(to, 'copy.json', await exportedCopy(from, 'json'), true)).toMatchObject({
      batchId: null,
      created: 1,
    })
    expect(await to.client.customers.list({})).toMatchObject({ total: 0 })
    expect(await to.client.imports.list({})).toEqual([])
  })

  it('is told for what it is before anything is done', async () => {
    const from = await start()
    await from.client.customers.create({ givenName: 'Ana' })
    const fileId = from.state.files.put('copy.json', await exportedCopy(from, 'json'))
    const zipId = from.state.files.put('copy.zip', await exportedCopy(from, 'zip'))
    expect(await from.client.imports.sort({ fileIds: [fileId, zipId] })).toMatchObject({
      groups: [{ format: 'json' }, { format: 'json' }],
    })
    expect(
      await from.client.imports.inspect({ fileId: zipId, options: { type: 'auto', map: {}, onDuplicate: 'skip' } }),
    ).toMatchObject({
      type: 'all',
      format: 'json',
      copy: { customers: 1, shopName: 'Test', isShopEmpty: false },
    })
  })
})

/** What somebody may have done to a copy, and what of it must be found. */
type Tables = Record<string, { columns: unknown[]; rows: unknown[][] }>
type Copy = Record<string, unknown> & { tables: Tables; contents: Record<string, unknown>[] }
const column = ({ columns }: Tables[string], name: string) => columns.indexOf(name)
const changes: Readonly<Record<string, (copy: Copy) => unknown>> = {
  'an unknown table': ({ tables }) => (tables['sqlite_schema'] = { columns: ['id'], rows: [] }),
  'SQL as a table': ({ tables }) => (tables['tags; DROP TABLE contacts'] = { columns: [], rows: [] }),
  'SQL as a column': ({ tables }) => tables['tags']?.columns.splice(1, 1, 'name) VALUES (1);--'),
  'a column that is worked out': ({ tables }) => tables['contacts']?.columns.splice(1, 1, 'spent'),
  'a table less': ({ tables }) => delete tables['losses'],
  'a column twice': ({ tables }) => tables['tags']?.columns.splice(1, 1, 'id'),
  'a row that is too short': ({ tables }) => tables['contacts']?.rows[0]?.pop(),
  'a row that is an object': ({ tables }) => tables['contacts']?.rows.splice(0, 1, {} as never),
  'text for a number': ({ tables }) => tables['purchase_lines']?.rows[0]?.splice(0, 1, 'one'),
  'a number beyond all': ({ tables }) => tables['purchase_lines']?.rows[0]?.splice(0, 1, 1e300),
  'an id below one': ({ tables }) => tables['contacts']?.rows[0]?.splice(0, 1, -4),
  'an id twice': ({ tables }) => tables['contacts']?.rows.push(tables['contacts'].rows[0] ?? []),
  'a reference to nobody': ({ tables }) => set(tables, 'purchases', 'contact_id', 99),
  'a kind that there is not': ({ tables }) => set(tables, 'contacts', 'kind', 'robot'),
  'a day that there is not': ({ tables }) => set(tables, 'purchases', 'day', '2026-02-30'),
  'an instant that there is not': ({ tables }) => set(tables, 'contacts', 'created_at', 'yesterday'),
  'a uid that is none': ({ tables }) => set(tables, 'contacts', 'uid', '../../x'),
  'a method of paying that is none': ({ tables }) => set(tables, 'payments', 'method', '<b>'),
  'choices that are none': ({ tables }) => set(tables, 'custom_fields', 'choices', '[1]'),
  'text without end': ({ tables }) => set(tables, 'contacts', 'note', 'x'.repeat(200_000)),
  'a zero byte': ({ tables }) => set(tables, 'contacts', 'note', 'a\0b'),
  'a circle of merged customers': ({ tables }) => set(tables, 'contacts', 'merged_into_id', 1),
  'a purchase that doesn’t add up': ({ tables }) => set(tables, 'purchases', 'total', 1),
  'nobody who owns the shop': ({ tables }) => set(tables, 'staff', 'role', 'helper'),
  'a content that is another': ({ contents }) => Object.assign(contents[0] ?? {}, { base64: 'AAAA' }),
  'a path for a content': ({ contents }) =>
    contents.splice(0, 1, { sha256: contents[0]?.['sha256'], bytes: 4, file: '../../../etc/passwd' }),
  'settings of another form': (copy) => (copy['settings'] = { timeZone: 7 }),
  'a time zone that there is not': (copy) => Object.assign(copy['settings'] as object, { timeZone: 'Mars/Base' }),
  'tables that are a list': (copy) => (copy.tables = [] as never),
}
function set(tables: Tables, name: string, field: string, value: unknown): void {
  const table = tables[name]
  if (table === undefined) throw new Error(name)
  table.rows[0]?.splice(column(table, field), 1, value)
}

describe('a copy that somebody has changed', () => {
  async function aCopy(): Promise<string> {
    const { client } = await start()
    const { id } = await client.customers.create({ givenName: 'Ana', tags: ['vip'] })
    await client.customFields.create({ name: 'Size', kind: 'choice', choices: ['S'] })
    await client.purchases.create({ customerId: id, lines: [{ name: 'Tea', total: 500 }] })
    await client.attachments.add({ customerId: id, name: 'a.pdf', base64: 'bG9zdA==' })
    return (await exportedCopy(engines[0] as TestEngine, 'json')).toString('utf8')
  }

  it('is refused with nothing left', { timeout: 120_000 }, async () => {
    const copy = await aCopy()
    const to = await start()
    for (const [what, change] of Object.entries(changes)) {
      const changed = JSON.parse(copy) as Copy
      change(changed)
      const content = Buffer.from(JSON.stringify(changed))
      const refusal = importCopy(to, 'copy.json', content).then(
        () => 'taken in',
        (error: unknown) => readError(error).code,
      )
      expect([what, await refusal]).toEqual([what, 'copy-damaged'])
    }
    const withProto = copy.replace('"tables": {', '"tables": {"__proto__": {"columns": ["id"], "rows": []},')
    for (const text of [withProto, copy.slice(0, -200), copy.replace('"rows": [', '"rows": ['.padEnd(100_000, '['))])
      await expect(importCopy(to, 'copy.json', Buffer.from(text))).rejects.toMatchObject({ code: 'copy-damaged' })
    for (const newer of [{ schema: 999 }, { regularsCopy: 2 }])
      await expect(
        importCopy(to, 'copy.json', Buffer.from(JSON.stringify({ ...(JSON.parse(copy) as object), ...newer }))),
      ).rejects.toMatchObject({ code: 'copy-newer' })
    expect(await to.client.customers.list({})).toMatchObject({ total: 0 })
    expect(await to.client.shop.check()).toEqual({ ok: true, problems: [] })
    expect(readdirSync(to.folder).filter((name) => name.includes('copy'))).toEqual([])
    expect(existsSync('/etc/passwd.regulars')).toBe(false)
  })

  it('is refused where the archive says less than it holds, or lacks what it names', async () => {
    const to = await start()
    const bomb = zipSync({
      'shop.json': [Buffer.alloc(1000, 0x20), { level: 9 }],
      'photos/a.jpg': Buffer.alloc(60_000_000),
    })
    await expect(importCopy(to, 'copy.zip', bomb)).rejects.toMatchObject({ code: 'copy-damaged' })
    const half = zipSync({ 'shop.json': Buffer.from(await aCopy()) }).slice(0, -80)
    await expect(importCopy(to, 'copy.zip', half)).rejects.toThrow()
  })
})
