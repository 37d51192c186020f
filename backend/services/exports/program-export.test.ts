import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto } from '../imports/testing/import-into.ts'
import { customerColumn } from '../imports/columns/header-dictionary.ts'
import { outlookColumns, outlookHeader } from './programs/outlook-headers.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})
type Shop = Parameters<typeof createTestEngine>[0]
async function aShop(given: Shop = {}): Promise<TestEngine> {
  const engine = await createTestEngine(given)
  engines.push(engine)
  return engine
}

type Style = 'outlook' | 'google'
async function exported(engine: TestEngine, style: Style, localHeaders = false): Promise<string> {
  for await (const event of await engine.client.exports.run({ what: 'customers', format: 'csv', style, localHeaders }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId).content.toString('utf8')
  throw new Error('no file')
}

/** What both programs know of somebody; in the order in which their columns stand. */
async function known(engine: TestEngine) {
  for await (const event of await engine.client.exports.run({ what: 'customers', format: 'json' }))
    if (event.kind === 'done') {
      const text = engine.state.files.whole(event.fileId).content.toString('utf8')
      return (JSON.parse(text) as Record<string, unknown>[]).map((record) => ({
        ...Object.fromEntries(
          [
            ...['kind', 'namePrefix', 'givenName', 'additionalName', 'familyName', 'nameSuffix'],
            ...['company', 'department', 'jobTitle', 'birthday', 'anniversary', 'phones', 'note'],
          ].map((key) => [key, record[key]]),
        ),
        tags: (record['tags'] as string[]).toSorted(),
        emails: (record['emails'] as { value: string }[]).map(({ value }) => value),
        urls: (record['urls'] as { value: string }[]).map(({ value }) => value),
        addresses: record['addresses'],
      }))
    }
  throw new Error('no file')
}

const person: CustomerPatch = {
  namePrefix: 'dr',
  givenName: 'Đorđe',
  additionalName: 'Ștefan',
  familyName: 'Петровић-Ёлкин',
  nameSuffix: 'ml.',
  company: '=HYPERLINK("http://evil.example.com")',
  department: '@department',
  jobTitle: '-shef',
  birthday: '1980-02-03',
  anniversary: '2005-06-07',
  phones: [
    { label: 'work', value: '011 234 567' },
    { label: 'home', value: '+381 11 765 432' },
    { label: 'mobile', value: '+381 64 123 4567' },
  ],
  emails: [{ label: '', value: 'djole@example.com' }],
  addresses: [
    {
      label: 'work',
      street: 'Улица 1',
      city: 'Niš',
      region: '',
      postalCode: '01800',
      country: 'Srbija',
      formatted: '',
    },
    { label: 'home', street: 'Obala bb', city: 'Sombor', region: '', postalCode: '25000', country: '', formatted: '' },
  ],
  urls: [{ label: '', value: 'https://a.example.com' }],
  tags: ['VIP', 'gold card'],
  note: '=cmd|calc\nsecond; line, "third"\n\'=2',
}
const others: readonly CustomerPatch[] = [
  { kind: 'company', company: 'Млин д.о.о.', phones: [{ label: 'company', value: '021 111 222' }] },
  { givenName: 'Ana', birthday: '--02-29' },
]

describe.each(['outlook', 'google'] as const)('a CSV for %s', (style) => {
  it.each(['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const)('comes back into a shop in %s', async (language) => {
    for (const local of style === 'outlook' ? [false, true] : [false]) {
      const from = await aShop({ language })
      for (const patch of [person, ...others]) await from.client.customers.create(patch)
      const to = await aShop({ language })
      const outcome = await importInto(to, await exported(from, style, local))
      expect(outcome).toMatchObject({ created: 3, rejected: [], producer: style })
      expect(await known(to)).toEqual(await known(from))
    }
  })

  it('has no cell that a spreadsheet would carry out', async () => {
    const from = await aShop()
    for (const patch of [person, ...others]) await from.client.customers.create(patch)
    const text = await exported(from, style)
    expect(text).toContain('\'=HYPERLINK(""http://evil.example.com"")')
    expect(text).toContain("'@department")
    expect(text).toContain("'-shef")
    // Only a number that can be called begins with a sign.
    expect(text.match(/(?:^|[,\n])"?[=+@-][^,]*/g)?.map((cell) => cell.replace(/[",\n]/g, ''))).toEqual([
      '+381 11 765 432',
      '+381 64 123 4567',
    ])
  })

  it('keeps what it has no column for in the notes', async () => {
    const from = await aShop()
    await from.client.customFields.create({ name: 'Coffee', kind: 'text' })
    await from.client.customers.create({
      givenName: 'Ana',
      nickname: 'Anči',
      phones: Array.from({ length: 12 }, (_, at) => ({ label: 'mobile', value: `060 111 22${at + 10}` })),
      custom: { 1: 'black' },
    })
    const to = await aShop()
    await importInto(to, await exported(from, style))
    const { phones, note } = await to.client.customers.get({ id: 1 })
    for (let at = 0; at < 12; at += 1) expect(`${JSON.stringify(phones)} ${note}`).toContain(`060 111 22${at + 10}`)
    expect(note).toContain('Coffee: black')
  })

  it('comes back whatever the texts are', { timeout: 120_000 }, async () => {
    const from = await aShop()
    const to = await aShop()
    const word = fc
      .string({ unit: fc.constantFrom(...'abcĐжș=+-@\'"\n;,\t 07'), minLength: 1, maxLength: 12 })
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => /[\p{L}]/u.test(text) && !text.includes(':::'))
    const cards = fc.array(
      fc.record({ givenName: word, familyName: word, company: word, jobTitle: word, note: word }),
      { minLength: 40, maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(cards, async (all) => {
        const ids = []
        for (const [at, card] of all.entries())
          ids.push((await from.client.customers.create({ ...card, emails: [{ value: `x${at}@example.com` }] })).id)
        await importInto(to, await exported(from, style))
        expect(await known(to)).toEqual(await known(from))
        for (const engine of [from, to]) engine.shop.database.raw.exec('UPDATE contacts SET deleted_at = created_at')
      }),
      { numRuns: Number(process.env['RUNS'] ?? 3) },
    )
  })
})

it('every header of Outlook means the same in each language', () => {
  for (const language of ['ro', 'ru', 'sr-Latn'] as const)
    for (const column of outlookColumns) {
      const header = outlookHeader(column, language)
      if (header === column || ['Ime', 'Имя', 'Grad'].includes(header)) continue
      expect([header, customerColumn(header)?.field], language).toEqual([header, customerColumn(column)?.field])
    }
  expect(outlookColumns).toHaveLength(92)
})
