import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { factKinds, familyRelations, preferredChannels, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto } from '../imports/testing/import-into.ts'
import { company, full, namesake } from './testing/full-customers.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

type Input = Parameters<TestEngine['client']['exports']['run']>[0]
type Shop = Parameters<typeof createTestEngine>[0]

async function aShop(given: Shop): Promise<TestEngine> {
  const engine = await createTestEngine(given)
  engines.push(engine)
  return engine
}

async function exported(engine: TestEngine, what: Input['what'], format: 'csv' | 'json', raw = false): Promise<string> {
  for await (const event of await engine.client.exports.run({ what, format, raw }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId).content.toString('utf8')
  throw new Error('no file')
}

const records = async (engine: TestEngine, what: 'customers' | 'purchases') =>
  JSON.parse(await exported(engine, what, 'json')) as Record<string, unknown>[]

const languages = ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const

describe('a customers CSV of ours', () => {
  it.each(languages)('comes back whole into an empty shop in %s', async (language) => {
    const from = await aShop({ language })
    for (const patch of [full, company, namesake, namesake, { ...namesake, kind: 'company' as const }])
      await from.client.customers.create(patch)
    const before = await records(from, 'customers')
    for (const raw of [false, true]) {
      const to = await aShop({ language })
      const outcome = await importInto(to, await exported(from, 'customers', 'csv', raw))
      expect(outcome).toMatchObject({ created: 5, skipped: 0, rejected: [], producer: 'regulars' })
      expect(await records(to, 'customers')).toEqual(before)
    }
  })

  it('can be read by a shop of another language and country, as long as the days can be told', async () => {
    const from = await aShop({ language: 'ru', currency: 'RUB' })
    await from.client.customers.create({
      givenName: 'Иван',
      birthday: '1980-02-28',
      phones: [{ label: 'work', value: '1' }],
    })
    const to = await aShop({ language: 'ro', currency: 'RON' })
    await importInto(to, await exported(from, 'customers', 'csv'))
    expect(await records(to, 'customers')).toEqual(await records(from, 'customers'))
  })

  it('keeps an apostrophe before what looks like a formula, raw or not', async () => {
    const from = await aShop({ language: 'ro' })
    await from.client.customers.create({ givenName: "'=Ana", company: "''-Z", note: '=1+1' })
    for (const raw of [false, true]) {
      const to = await aShop({ language: 'ro' })
      await importInto(to, await exported(from, 'customers', 'csv', raw))
      expect(await records(to, 'customers')).toEqual(await records(from, 'customers'))
    }
  })

  it('changes nothing in the shop it came from', async () => {
    const engine = await aShop({})
    for (const patch of [full, company, namesake, namesake]) await engine.client.customers.create(patch)
    const before = await records(engine, 'customers')
    const csv = await exported(engine, 'customers', 'csv')
    for (const onDuplicate of ['skip', 'fill', 'overwrite'] as const)
      expect(await importInto(engine, csv, { options: { onDuplicate } })).toMatchObject({ skipped: 4, created: 0 })
    expect(await records(engine, 'customers')).toEqual(before)
  })

  it('finds whom it was about when somebody changed the name in the spreadsheet', async () => {
    const engine = await aShop({})
    await engine.client.customers.create({ givenName: 'Ana', familyName: 'Marić' })
    const csv = (await exported(engine, 'customers', 'csv')).replaceAll('Marić', 'Petrović')
    expect(await importInto(engine, csv, { options: { onDuplicate: 'overwrite' } })).toMatchObject({ updated: 1 })
    expect(await records(engine, 'customers')).toMatchObject([{ displayName: 'Ana Petrović' }])
  })

  it('takes a row that was copied for the next customer for a new one', async () => {
    const from = await aShop({})
    await from.client.customers.create({ givenName: 'Ana', familyName: 'Marić' })
    const csv = await exported(from, 'customers', 'csv')
    const row = csv.split('\r\n')[1] ?? ''
    const to = await aShop({})
    expect(await importInto(to, `${csv}${row.replaceAll('Ana', 'Boris')}\r\n`)).toMatchObject({ created: 2 })
    const uids = (await records(to, 'customers')).map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(2)
  })

  it('gives a new identity to whoever is in the trash still', async () => {
    const engine = await aShop({})
    const { id } = await engine.client.customers.create({ givenName: 'Ana' })
    const csv = await exported(engine, 'customers', 'csv')
    await engine.client.customers.trash({ ids: [id] })
    expect(await importInto(engine, csv)).toMatchObject({ created: 1 })
    expect(await records(engine, 'customers')).toMatchObject([{ displayName: 'Ana' }])
  })

  it('comes back whole whatever the texts are', { timeout: 120_000 }, async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aZ0-=+@\'";,:|/\n\t #*ђЖșêß.', ' ::: ', '064'),
      maxLength: 14,
    })
    const points = fc.array(fc.record({ label: text, value: text }), { maxLength: 4 })
    const customer: fc.Arbitrary<CustomerPatch> = fc.record({
      kind: fc.constantFrom('person', 'company'),
      namePrefix: text,
      givenName: text.map((name) => `G${name}`),
      additionalName: text,
      familyName: text,
      nameSuffix: text,
      nickname: text,
      company: text,
      department: text,
      jobTitle: text,
      birthday: fc.constantFrom(null, '1900-01-01', '1999-12-31', '--02-29', '2005-03-04'),
      anniversary: fc.constantFrom(null, '2024-02-29', '--12-01'),
      phones: points,
      emails: points,
      urls: points,
      profiles: fc.array(fc.record({ service: text, value: text }), { maxLength: 3 }),
      addresses: fc.array(
        fc.record({
          label: text,
          street: text,
          city: text,
          region: text,
          postalCode: text,
          country: text,
          formatted: text,
        }),
        { maxLength: 3 },
      ),
      tags: fc.array(
        text.map((tag) => `t${tag}`),
        { maxLength: 3 },
      ),
      note: text,
      source: text,
      preferredChannel: fc.constantFrom('', ...preferredChannels),
      preferredHours: text,
      language: fc.constantFrom('', 'hu', 'sr-Latn', 'pt-BR'),
      yearlyDays: fc.array(
        fc.record({
          kind: fc.constantFrom(...yearlyDayKinds),
          label: text,
          date: fc.constantFrom('--02-29', '2024-02-29', '1931-12-01'),
        }),
        { maxLength: 3 },
      ),
      family: fc.array(
        fc.record({
          relation: fc.oneof(fc.constantFrom(...familyRelations), text),
          name: text,
          birthday: fc.constantFrom(null, '--02-29', '2016-06-20'),
          nameDay: fc.constantFrom(null, '--10-27'),
          note: text,
        }),
        { maxLength: 3 },
      ),
      facts: fc.array(fc.record({ kind: fc.constantFrom(...factKinds), text, pinned: fc.boolean() }), { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(customer, { minLength: 15, maxLength: 30 }), async (customers) => {
        const from = await createTestEngine({ language: 'sr-Latn' })
        const to = await createTestEngine({ language: 'sr-Latn' })
        try {
          for (const patch of customers) await from.client.customers.create(patch)
          const outcome = await importInto(to, await exported(from, 'customers', 'csv'))
          expect(outcome.rejected).toEqual([])
          expect(await records(to, 'customers')).toEqual(await records(from, 'customers'))
        } finally {
          await from.close()
          await to.close()
        }
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })
})

const byNumber = ({ number: _, ...purchase }: Record<string, unknown>) => purchase

describe('a CSV of purchase lines of ours', () => {
  const line = (name: string, quantity: number, total: number | null, more = {}) => ({ name, quantity, total, ...more })

  async function furnished(language: (typeof languages)[number]): Promise<TestEngine> {
    const engine = await aShop({ language, currency: 'EUR' })
    const { client } = engine
    const named = async (name: string) => (await client.customers.create({ givenName: name, familyName: '=Marić' })).id
    const [ana, other] = [await named('Ana'), await named('Ana')]
    await client.purchases.create({
      customerId: ana,
      day: '2026-01-05',
      time: '09:05',
      note: 'first\n=second; "third"',
      lines: [
        line('+Kafa "crna"; 1 kg', 1500, 125_050, { unitPrice: 8_500_000, discount: 2450 }),
        line('+Kafa "crna"; 1 kg', 1500, 125_050, { unitPrice: 8_500_000, discount: 2450 }),
        line('Чај', 1125, 3),
      ],
    })
    await client.purchases.create({
      customerId: other,
      day: '2026-01-05',
      time: '09:05',
      lines: [line('Чај', 1000, 500)],
    })
    await client.purchases.create({
      customerId: other,
      day: '2026-01-05',
      time: '09:05',
      lines: [line('Чај', 1000, 500)],
      payments: [{ method: 'card', amount: 500, day: '2026-01-05' }],
    })
    await client.purchases.create({ customerId: null, day: '2026-01-06', lines: [line('Bon bon', 2000, 199)] })
    await client.purchases.create({ customerId: ana, day: '2026-02-03', time: null, lines: [line('Чај', -1000, -500)] })
    return engine
  }

  it.each(languages)('comes back into an empty shop in %s, walk-ins and namesakes too', async (language) => {
    const from = await furnished(language)
    const to = await aShop({ language, currency: 'EUR' })
    const outcome = await importInto(to, await exported(from, 'lines', 'csv'))
    expect(outcome).toMatchObject({ type: 'purchases', created: 7, customersCreated: 2, rejected: [] })
    expect(await records(to, 'purchases')).toEqual(await records(from, 'purchases'))
  })

  it('comes back with the discount and the rounding of whole purchases', async () => {
    const from = await aShop({ language: 'en', currency: 'HUF' })
    const ana = await from.client.customers.create({ givenName: 'Ana' })
    const lines = [line('Tea', 2000, 90_300), line('Cup', 1000, 20_000)]
    const sold = await from.client.purchases.create({ customerId: ana.id, day: '2026-01-05', lines, discount: 1000 })
    const { lines: stored } = await from.client.purchases.get({ id: sold.id })
    const back = stored.map(({ id }) => ({ lineId: id, quantity: 1000 }))
    await from.client.purchases.returnLines({ purchaseId: sold.id, day: '2026-01-06', lines: back })
    const to = await aShop({ language: 'en', currency: 'HUF' })
    await importInto(to, await exported(from, 'lines', 'csv'))
    const sums = async ({ client }: TestEngine) =>
      await Promise.all(
        (await client.purchases.list({})).rows.map(async ({ id }) => {
          const { total, discount, rounding, payments } = await client.purchases.get({ id })
          return { total, discount, rounding, payments }
        }),
      )
    expect(await sums(from)).toMatchObject([{ discount: expect.any(Number) }, { discount: 1000, rounding: 200 }])
    expect(await sums(to)).toEqual(await sums(from))
    expect((await to.client.shop.check()).problems).toEqual([])
  })

  it('finds the customers that came before it', async () => {
    const from = await furnished('en')
    const to = await aShop({ language: 'en', currency: 'EUR' })
    await importInto(to, await exported(from, 'customers', 'csv'))
    const outcome = await importInto(to, await exported(from, 'lines', 'csv'))
    expect(outcome).toMatchObject({ created: 7, customersCreated: 0 })
    expect((await records(to, 'purchases')).map(byNumber)).toEqual((await records(from, 'purchases')).map(byNumber))
    expect(await importInto(to, await exported(from, 'lines', 'csv'))).toMatchObject({ created: 0, skipped: 7 })
  })

  it.each([false, true])('changes nothing in the shop it came from (raw: %s)', async (raw) => {
    const engine = await furnished('sr-Latn')
    const before = await records(engine, 'purchases')
    const csv = await exported(engine, 'lines', 'csv', raw)
    expect(await importInto(engine, csv)).toMatchObject({ created: 0, skipped: 7, customersCreated: 0, rejected: [] })
    expect(await records(engine, 'purchases')).toEqual(before)
  })

  it('takes a row that was copied for the next sale for a new one', async () => {
    const engine = await aShop({})
    const lines = [{ name: 'Tea', quantity: 1000, total: 900 }]
    await engine.client.purchases.create({ customerId: null, day: '2026-01-05', lines })
    const csv = await exported(engine, 'lines', 'csv', true)
    const row = csv.trimEnd().split('\n')[1] ?? ''
    const copies = [row, row.replace('2026-01-05', '2026-01-06')].join('\n')
    expect(await importInto(engine, `${csv.trimEnd()}\n${copies}\n`)).toMatchObject({ created: 2, skipped: 1 })
  })

  it('brings back what lies in the trash', async () => {
    const engine = await aShop({})
    const lines = [{ name: 'Tea', quantity: 1000, total: 900 }]
    const { id } = await engine.client.purchases.create({ customerId: null, day: '2026-01-05', lines })
    const csv = await exported(engine, 'lines', 'csv')
    await engine.client.purchases.trash({ ids: [id] })
    expect(await importInto(engine, csv)).toMatchObject({ created: 1, skipped: 0 })
  })

  it('leaves out how a purchase was paid where a column of its lines cannot tell it', async () => {
    const from = await aShop({})
    const customerId = (await from.client.customers.create({ givenName: 'Ana' })).id
    await from.client.purchases.create({
      customerId,
      day: '2026-01-05',
      lines: [{ name: 'Tea', quantity: 1000, total: 900 }],
      payments: [
        { method: 'cash', amount: 400, day: '2026-01-05' },
        { method: 'card', amount: 500, day: '2026-01-05' },
      ],
    })
    const to = await aShop({})
    await importInto(to, await exported(from, 'lines', 'csv'))
    expect(await records(to, 'purchases')).toMatchObject([{ total: 9, payments: [] }])
  })
})
