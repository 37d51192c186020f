import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto } from './testing/import-into.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

async function aShop(given: Parameters<typeof createTestEngine>[0] = {}): Promise<TestEngine> {
  const engine = await createTestEngine(given)
  engines.push(engine)
  return engine
}

async function exported(engine: TestEngine, format: 'csv' | 'json', raw = false): Promise<string> {
  for await (const event of await engine.client.exports.run({ what: 'customers', format, raw }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId).content.toString('utf8')
  throw new Error('no file')
}
const records = async (engine: TestEngine) =>
  JSON.parse(await exported(engine, 'json')) as { displayName: string; note: string; custom: Record<string, unknown> }[]

const kinds = ['text', 'number', 'money', 'day', 'yes-no', 'choice', 'choices'] as const
const nameOf = {
  text: 'Ring; "size"',
  number: 'Height',
  money: 'Limit',
  day: 'Fitting',
  'yes-no': 'Catalogue',
  choice: 'Level',
  choices: '=Likes',
}

/** A shop with one field of each kind; its ids by kind. */
async function furnished(language: 'en' | 'ro' | 'ru' | 'sr-Latn' | 'sr-Cyrl' = 'en') {
  const engine = await aShop({ language, currency: 'EUR' })
  const ids: Record<string, number> = {}
  for (const kind of kinds) {
    const choices = kind === 'choice' || kind === 'choices' ? ['Gold', 'Silver; "old"', '* VIP'] : []
    ids[kind] = (await engine.client.customFields.create({ name: nameOf[kind], kind, choices })).id
  }
  const values = (given: Readonly<Record<string, unknown>>): CustomerPatch['custom'] =>
    Object.fromEntries(Object.entries(given).map(([kind, value]) => [String(ids[kind]), value as string]))
  return { engine, ids, values }
}

const full = {
  text: '=1+1\nsecond; line',
  number: -1.125,
  money: -125_050,
  day: '2026-03-05',
  'yes-no': false,
  choice: '2',
  choices: ['1', '2', '3'],
}

describe('own fields in a customers file of ours', () => {
  it.each(['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const)('come back whole in %s', async (language) => {
    const from = await furnished(language)
    await from.engine.client.customers.create({ givenName: 'Ana', custom: from.values(full) })
    await from.engine.client.customers.create({
      givenName: 'Mia',
      custom: from.values({ 'yes-no': true, number: 1500 }),
    })
    const before = await records(from.engine)
    expect(before[0]?.custom).toEqual({
      [nameOf.text]: '=1+1\nsecond; line',
      Height: -1.125,
      Limit: -1250.5,
      Fitting: '2026-03-05',
      Catalogue: false,
      Level: 'Silver; "old"',
      '=Likes': ['Gold', 'Silver; "old"', '* VIP'],
    })
    for (const raw of [false, true]) {
      const to = await furnished(language)
      const outcome = await importInto(to.engine, await exported(from.engine, 'csv', raw))
      expect(outcome).toMatchObject({ created: 2, rejected: [], producer: 'regulars', warnings: [] })
      expect(await records(to.engine)).toEqual(before)
    }
  })

  it('change nothing in the shop they came from', async () => {
    const { engine, values } = await furnished()
    await engine.client.customers.create({ givenName: 'Ana', custom: values(full) })
    const csv = await exported(engine, 'csv')
    for (const onDuplicate of ['skip', 'fill', 'overwrite'] as const)
      expect(await importInto(engine, csv, { options: { onDuplicate } })).toMatchObject({ skipped: 1, created: 0 })
  })

  it('have a column each, without the removed ones', async () => {
    const { engine, ids } = await furnished()
    await engine.client.customFields.remove({ id: ids['money'] ?? 0 })
    const [head] = (await exported(engine, 'csv', true)).split('\r\n')
    expect(head).toBe(
      'displayName,phone,email,birthday,tags,note,"Ring; ""size""",Height,Fitting,Catalogue,Level,=Likes,uid',
    )
  })

  it('keep any number and text exactly', { timeout: 60_000 }, async () => {
    const number = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`))
      .filter((value) => !String(value).includes('e'))
    const row = fc.record({
      number,
      money: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      text: fc.string({ unit: fc.constantFrom(...'aZ0-=+@\'";,:|/\n #ђЖș.'), maxLength: 10 }).map((text) => `t${text}`),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 20 }), async (rows) => {
        const [from, to] = [await furnished('sr-Latn'), await furnished('sr-Latn')]
        for (const values of rows)
          await from.engine.client.customers.create({ givenName: 'Ana', custom: from.values(values) })
        await importInto(to.engine, await exported(from.engine, 'csv'))
        expect(await records(to.engine)).toEqual(await records(from.engine))
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })
})

describe('own fields in any file', () => {
  it('are known by their header and read as people write', async () => {
    const { engine } = await furnished('sr-Latn')
    const csv = [
      'Ime i prezime;HEIGHT;limit;Fitting;catalogue;Level;=likes;Ring size',
      'Ana Marić;1.234,5;1.250,50 EUR;5.3.2026.;да;gold;gold, * vip;54',
    ].join('\n')
    const outcome = await importInto(engine, csv)
    expect(outcome).toMatchObject({ created: 1, warnings: [] })
    expect((await records(engine))[0]).toMatchObject({
      note: '',
      custom: {
        Height: 1234.5,
        Limit: 1250.5,
        Fitting: '2026-03-05',
        Catalogue: true,
        Level: 'Gold',
        '=Likes': ['Gold', '* VIP'],
        [nameOf.text]: '54',
      },
    })
  })

  it('are mapped by name or id, and an unknown one is refused', async () => {
    const { engine, ids } = await furnished()
    const csv = 'Name,A,B\nAna,54,12\n'
    const map = { A: 'custom:ring SIZE', B: `custom:${ids['number']}` }
    await importInto(engine, csv, { options: { map } })
    expect((await records(engine))[0]?.custom).toEqual({ [nameOf.text]: '54', Height: 12 })
    const seen = await engine.client.imports.inspect({
      fileId: engine.state.files.put('x.csv', Buffer.from(csv)),
      options: { type: 'auto', map, onDuplicate: 'skip' },
    })
    expect(seen.columns.map(({ field }) => field)).toEqual(['displayName', `custom:${ids['text']}`, map.B])
    expect(seen.fields).toContain(`custom:${ids['money']}`)
    await expect(importInto(engine, csv, { options: { map: { A: 'custom:nothing' } } })).rejects.toMatchObject({
      code: 'unknown-field',
    })
  })

  it('keep what does not fit in the note and say so', async () => {
    const { engine } = await furnished()
    const outcome = await importInto(engine, 'Name,Height,Limit,Fitting,Catalogue\nAna,tall,12.3456,31.2.2026,maybe\n')
    expect(outcome.warningCounts).toEqual({ 'bad-own-field': 4 })
    expect((await records(engine))[0]).toMatchObject({
      custom: {},
      note: 'Height: tall\nLimit: 12.3456\nFitting: 31.2.2026\nCatalogue: maybe',
    })
  })

  it('get choices that they do not have yet, said before and once', async () => {
    const { engine, ids } = await furnished()
    const csv = 'Name,Level,=Likes\nAna,Platinum,"Gold, Seeds"\nMia,platinum,Seeds\n'
    const dry = await importInto(engine, csv, { dryRun: true })
    expect(dry.warnings.map(({ reason }) => reason)).toEqual([
      { code: 'new-choices', params: { field: 'Level', choices: 'Platinum', count: 1 } },
      { code: 'new-choices', params: { field: '=Likes', choices: 'Seeds', count: 1 } },
    ])
    const level = async () => (await engine.client.customFields.list()).find(({ id }) => id === ids['choice'])?.choices
    expect(await level()).toHaveLength(3)
    await importInto(engine, csv)
    expect(await level()).toContainEqual({ id: '4', name: 'Platinum', removed: false })
    expect((await records(engine)).map(({ custom }) => custom)).toEqual([
      { Level: 'Platinum', '=Likes': ['Gold', 'Seeds'] },
      { Level: 'Platinum', '=Likes': ['Seeds'] },
    ])
  })

  it('are filled or overwritten where a customer is there already, and go back with the import', async () => {
    const { engine, values } = await furnished()
    await engine.client.customers.create({
      givenName: 'Ana',
      emails: [{ label: '', value: 'ana@example.com' }],
      custom: values({ number: 170, choices: ['1'] }),
    })
    const before = await records(engine)
    const csv = 'Name,E-mail,Height,Limit,Level,=Likes\nAna,ana@example.com,171,5.50,Fresh,* VIP\n'
    const filled = await importInto(engine, csv, { options: { onDuplicate: 'fill' } })
    expect(filled).toMatchObject({ updated: 1 })
    expect((await records(engine))[0]?.custom).toEqual({
      Height: 170,
      Limit: 5.5,
      Level: 'Fresh',
      '=Likes': ['Gold', '* VIP'],
    })
    await engine.client.imports.undo({ batchId: filled.batchId ?? 0 })
    expect(await records(engine)).toEqual(before)
    const written = await importInto(engine, csv, { options: { onDuplicate: 'overwrite' } })
    expect((await records(engine))[0]?.custom).toMatchObject({ Height: 171, '=Likes': ['Gold', '* VIP'] })
    await engine.client.imports.undo({ batchId: written.batchId ?? 0 })
    expect(await records(engine)).toEqual(before)
  })

  it('of new customers go into the trash with the import, and a stopped one leaves nothing', async () => {
    const { engine } = await furnished()
    const { batchId } = await importInto(engine, 'Name,Height\nAna,170\n')
    await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect(await records(engine)).toEqual([])
    expect((await engine.client.trash.list()).total).toBe(1)
  })

  it('that are required do not hold up an import', async () => {
    const { engine } = await furnished()
    await engine.client.customFields.create({ name: 'Must', kind: 'text', required: true })
    expect(await importInto(engine, 'Name,Height\nAna,170\n')).toMatchObject({ created: 1, rejected: [] })
  })

  it('are told in the records of a dry run', async () => {
    const { engine } = await furnished()
    const outcome = await importInto(engine, 'Name,Limit,=Likes\nAna,5.50,Gold\n', { dryRun: true, records: true })
    expect(outcome.records).toMatchObject([{ displayName: 'Ana', custom: { Limit: 5.5, '=Likes': ['Gold'] } }])
  })
})
