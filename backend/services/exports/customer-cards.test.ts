import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { vcardVersions } from '#shared/domain/vcard-version.ts'
import { aPng } from '#backend/testing/pictures.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto } from '../imports/testing/import-into.ts'
import { company, full, namesake } from './testing/full-customers.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

async function aShop(): Promise<TestEngine> {
  const engine = await createTestEngine({ language: 'sr-Latn', currency: 'RSD' })
  engines.push(engine)
  return engine
}

type Input = Parameters<TestEngine['client']['exports']['run']>[0]
async function exported(engine: TestEngine, input: Partial<Input>) {
  for await (const event of await engine.client.exports.run({ what: 'customers', format: 'vcf', ...input }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId)
  throw new Error('no file')
}
const records = async (engine: TestEngine): Promise<unknown> =>
  JSON.parse((await exported(engine, { format: 'json' })).content.toString())

async function furnished(): Promise<TestEngine> {
  const engine = await aShop()
  const { id } = await engine.client.customers.create({ ...full, creditLimit: 125_050, creditDays: 14 })
  await engine.client.customers.setPhoto({ id, base64: aPng(12, 10).toString('base64') })
  await engine.client.customers.create(company)
  await engine.client.customers.create(namesake)
  return engine
}

describe('cards of customers', () => {
  it.each(vcardVersions)('of vCard %s come back whole into an empty shop', async (vcardVersion) => {
    const from = await furnished()
    const to = await aShop()
    const { name, content } = await exported(from, { vcardVersion })
    expect(name).toMatch(/^regulars-customers-\d{4}-\d\d-\d\d\.vcf$/)
    expect(await importInto(to, content)).toMatchObject({ format: 'vcf', created: 3, rejected: [], warnings: [] })
    expect(await records(to)).toEqual(await records(from))
  })

  it.each(vcardVersions)('of vCard %s change nothing in the shop they came from', async (vcardVersion) => {
    const engine = await furnished()
    const before = await records(engine)
    const { content } = await exported(engine, { vcardVersion })
    for (const onDuplicate of ['fill', 'overwrite'] as const)
      expect(await importInto(engine, content, { options: { onDuplicate } })).toMatchObject({
        created: 0,
        updated: 0,
        skipped: 3,
      })
    expect(await records(engine)).toEqual(before)
  })

  it.each(vcardVersions)('of vCard %s are read by others, too', async (vcardVersion) => {
    const engine = await furnished()
    const { content } = await exported(engine, { vcardVersion })
    const cards = ICAL.parse(content.toString()) as unknown as [string, [string, object, string, unknown][]][]
    const [, properties = []] = cards[0] ?? []
    // ical.js leaves the backslash that 3.0 wants before a semicolon.
    const plain = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\\;', ';') : value)
    const values = (name: string) => properties.filter(([own]) => own === name).map(([, , , value]) => plain(value))
    expect(cards).toHaveLength(3)
    expect(values('version')).toEqual([vcardVersion])
    expect(values('fn')).toEqual(['Đorđe Ștefan Петровић-Ёлкин ml.'])
    expect(values('n')).toEqual([['Петровић-Ёлкин', 'Đorđe', 'Ștefan', 'dr', 'ml.']])
    expect(values('tel')).toEqual(full.phones?.map(({ value }) => value))
    expect(values('email')).toEqual(full.emails?.map(({ value }) => value))
    expect(values('note')).toEqual([full.note])
    expect(values('adr')[0]).toEqual(['', '', 'Улица 1\nулаз 2', 'Niš', '', '01800', ''])
    const picture = aPng(12, 10).toString('base64')
    expect(values('photo')).toEqual([vcardVersion === '4.0' ? `data:image/png;base64,${picture}` : picture])
  })

  it.each(vcardVersions)(
    'of vCard %s leave commas in web addresses, and the envelope where it belongs',
    async (vcardVersion) => {
      const engine = await aShop()
      await engine.client.customers.create({
        givenName: 'Ana',
        urls: [{ label: '', value: 'https://a.example/?q=1,2;3' }],
        addresses: [{ label: 'home', street: 'Str. 1', city: 'Iași', formatted: 'Ana\nStr. 1' }],
      })
      const card = (await exported(engine, { vcardVersion })).content.toString()
      expect(card).toContain('\r\nURL:https://a.example/?q=1,2;3\r\n')
      // Only 4.0 knows the parameter.
      expect(card).toContain(`;${vcardVersion === '4.0' ? 'LABEL' : 'X-LABEL'}="Ana^nStr. 1"`)
      const to = await aShop()
      await importInto(to, card)
      expect(await records(to)).toEqual(await records(engine))
    },
  )

  it('bring own fields back where the shop has them, and else into the note', async () => {
    const from = await aShop()
    const define = async (engine: TestEngine) => ({
      size: (await engine.client.customFields.create({ name: 'Broj; cipela', kind: 'number' })).id,
      likes: (
        await engine.client.customFields.create({ name: 'Voli', kind: 'choices', choices: ['kafu, crnu', 'čaj'] })
      ).id,
    })
    const { size } = await define(from)
    const { id } = await from.client.customers.create({ givenName: 'Ana' })
    const { version } = await from.client.customers.get({ id })
    await from.client.customers.update({ id, version, patch: { custom: { [size]: 42.125 } } })
    const { content } = await exported(from, {})
    const same = await aShop()
    await define(same)
    await importInto(same, content)
    expect(await records(same)).toMatchObject([{ custom: { 'Broj; cipela': 42.125 }, note: '' }])
    const other = await aShop()
    await importInto(other, content)
    expect(await records(other)).toMatchObject([{ custom: {}, note: 'Broj; cipela: 42.125' }])
  })

  it('never hold the private note', async () => {
    const engine = await aShop()
    await engine.client.customers.create({ givenName: 'Ana', privateNote: 'nobody may read this' })
    for (const vcardVersion of vcardVersions)
      expect((await exported(engine, { vcardVersion })).content.toString()).not.toContain('nobody may')
  })

  it('are a file each in an archive, every name once and safe', async () => {
    const engine = await aShop()
    for (const givenName of ['Ana', 'ana', '../Ion', 'CON', 'Đorđe'])
      await engine.client.customers.create({ givenName })
    const { name, content } = await exported(engine, { each: true })
    expect(name).toMatch(/\.zip$/)
    const files = unzipSync(content)
    expect(Object.keys(files)).toEqual(['Ana.vcf', 'ana (2).vcf', 'Ion.vcf', '_CON.vcf', 'Đorđe.vcf'])
    const texts = Object.values(files).map((file) => Buffer.from(file).toString())
    expect(texts.every((text) => text.match(/BEGIN:VCARD/g)?.length === 1)).toBe(true)
  })

  it('are of those only who are chosen', async () => {
    const engine = await furnished()
    const { rows } = await engine.client.customers.list({})
    const ids = rows.slice(0, 1).map(({ id }) => id)
    const { content } = await exported(engine, { selection: { ids } })
    expect(content.toString().match(/BEGIN:VCARD/g)).toHaveLength(1)
  })
})
