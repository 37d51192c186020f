import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto, upload } from './testing/import-into.ts'

const colours = ['red', 'blue', 'red', 'blue', 'red', 'blue']
const file = `Name,Phone,Ring,Since,Gives,Colour,Wedding budget\n${colours
  .map(
    (colour, at) =>
      `Person ${at},064 123 450${at},${50 + at},0${at + 1}.03.2020,${at % 2 === 0 ? 'yes' : 'no'},${colour},"1.${at}00,00 din"`,
  )
  .join('\n')}\n`
const map = {
  Ring: 'custom:new',
  Since: 'custom:new:Customer since',
  Gives: 'custom:new',
  Colour: 'custom:new/choice:Favourite colour',
  'Wedding budget': 'custom:new',
}

describe('the meaning of columns', () => {
  let engine: TestEngine
  beforeEach(async () => {
    engine = await createTestEngine({ currency: 'RSD' })
  })
  afterEach(() => engine.close())
  const inspect = (content: string, options: object = {}) =>
    engine.client.imports.inspect({ fileId: upload(engine, content), options: { type: 'auto', ...options } })
  const fields = async () => (await engine.client.customFields.list({})).map(({ name, kind }) => [name, kind] as const)

  it('can be own fields that the import makes, of the kind that the cells tell', async () => {
    const seen = await inspect(file, { map })
    expect(seen.columns.flatMap(({ newField }) => newField ?? [])).toEqual([
      { name: 'Ring', kind: 'number' },
      { name: 'Customer since', kind: 'day' },
      { name: 'Gives', kind: 'yes-no' },
      { name: 'Favourite colour', kind: 'choice' },
      { name: 'Wedding budget', kind: 'money' },
    ])
    const told = await importInto(engine, file, { options: { map }, dryRun: true, records: true })
    expect(told.records?.[1]).toMatchObject({
      custom: {
        Ring: 51,
        'Customer since': '2020-03-02',
        Gives: false,
        'Favourite colour': 'blue',
        'Wedding budget': 1100,
      },
    })
    expect(await fields()).toEqual([])
    const { rows } = await engine.client.imports.rows({
      fileId: upload(engine, file),
      options: { type: 'auto', map },
      group: 'new',
    })
    expect(rows[0]?.fields).toContainEqual({
      field: 'custom:new:Customer since',
      shop: '',
      file: '2020-03-01',
      state: 'added',
    })
    const done = await importInto(engine, file, { options: { map } })
    expect(done).toMatchObject({ created: 6, rejected: [] })
    expect(await fields()).toHaveLength(5)
    expect(await importInto(engine, file)).toMatchObject({ created: 0, skipped: 6 })

    await engine.client.imports.undo({ batchId: done.batchId! })
    expect(await fields()).toEqual([])
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('made into an own field stays where somebody has used it since', async () => {
    const other = await engine.client.customers.create({ givenName: 'Zoe' })
    const done = await importInto(engine, file, { options: { map: { Ring: 'custom:new' } } })
    const [field] = await engine.client.customFields.list({})
    const { version } = await engine.client.customers.get({ id: other.id })
    await engine.client.customers.update({ id: other.id, version, patch: { custom: { [String(field!.id)]: 7 } } })
    await engine.client.imports.undo({ batchId: done.batchId! })
    expect(await fields()).toEqual([['Ring', 'number']])
  })

  it('is kept for files with the same headers, in the file of the shop', async () => {
    const list = 'Wer,Wo,Nummer\nAna,Novi Sad,064 123 4567\n'
    const said = { Wer: 'displayName', Wo: 'addressCity', Nummer: 'phoneMobile' }
    expect(await inspect(list)).toMatchObject({ remembered: false, map: {} })
    await importInto(engine, list, { options: { map: said }, dryRun: true })
    const next = 'Wer,Wo,Nummer\nMika,Niš,063 765 4321\n'
    const seen = await inspect(next)
    expect(seen).toMatchObject({ remembered: true, map: said })
    expect(seen.columns.map(({ field }) => field)).toEqual(['displayName', 'addressCity', 'phoneMobile'])
    expect(await importInto(engine, next, { records: true })).toMatchObject({
      records: [{ displayName: 'Mika', phones: [{ label: 'mobile' }], addresses: [{ city: 'Niš' }] }],
    })
    expect(await inspect('Wer,Wo\nMika,Niš\n')).toMatchObject({ remembered: false })

    // Taken back on the screen: forgotten.
    await importInto(engine, next, { options: { useRemembered: false }, dryRun: true })
    expect(await inspect(next)).toMatchObject({ remembered: false })
  })
})
