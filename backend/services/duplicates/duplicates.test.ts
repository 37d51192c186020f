import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
})
afterEach(() => engine.close())

type Given = Parameters<TestEngine['client']['customers']['create']>[0]
const create = async (givenName: string, familyName: string, more: Given = {}) =>
  (await engine.client.customers.create({ givenName, familyName, ...more })).id
const phone = (value: string) => ({ phones: [{ label: '', value }] })
const town = (city: string) => ({ addresses: [{ city }] })
const names = async () =>
  (await engine.client.duplicates.list({})).rows.map(({ a, b, reasons }) => [a.name, b.name, reasons.join(' ')])

describe('while a new customer is typed in', () => {
  it.each([
    ['the phone in another form', { phones: ['+381 64 123-45-67'] }, ['same-phone']],
    ['the e-mail in capitals', { emails: ['ANA@Example.com'] }, ['same-email']],
    ['the name in the other alphabet', { givenName: 'Ана', familyName: 'Марић' }, ['same-name']],
    ['the name the wrong way round', { givenName: 'Marić', familyName: 'Ana' }, ['swapped-name']],
    ['a short form of the name', { givenName: 'Anica', familyName: 'Maric' }, ['short-name']],
    ['a slip of the finger', { givenName: 'Ana', familyName: 'Mairć' }, ['near-name']],
  ])('somebody is recognised by %s', async (_, typed, reasons) => {
    const id = await create('Ana', 'Marić', {
      ...phone('064 1234567'),
      emails: [{ label: '', value: 'ana@example.com' }],
    })
    await create('Petar', 'Ilić', phone('064 7654321'))
    await aPurchase(engine, { customerId: id, day: '2026-06-01' })
    const found = await engine.client.duplicates.lookUp(typed)
    expect(found).toMatchObject([
      { reasons, customer: { id, name: 'Ana Marić', phone: '064 1234567', lastOn: '2026-06-01' } },
    ])
  })

  it('nobody is found by nothing, by the beginning of a number or by a first name', async () => {
    await create('Ana', 'Marić', phone('064 1234567'))
    const { client } = engine
    expect(await client.duplicates.lookUp({})).toEqual([])
    expect(await client.duplicates.lookUp({ phones: ['0641'] })).toEqual([])
    expect(await client.duplicates.lookUp({ givenName: 'Ana' })).toEqual([])
  })

  it('who is in the trash is not found', async () => {
    const id = await create('Ana', 'Marić')
    await engine.client.customers.trash({ ids: [id] })
    expect(await engine.client.duplicates.lookUp({ givenName: 'Ana', familyName: 'Marić' })).toEqual([])
  })
})

describe('the list of possible duplicates', () => {
  it('finds each kind of pair, the likeliest first, with its reasons', async () => {
    await create('Saša', 'Petrović')
    await create('Aleksandar', 'Petrović')
    await create('Ana', 'Marić', phone('064 1234567'))
    await create('Ана', 'Марић', phone('+381641234567'))
    await create('Jovana', 'Ilić', town('Niš'))
    await create('Jovanna', 'Ilić', town('Ниш'))
    await create('Marko', 'Kralj', { birthday: '1985-03-05' })
    await create('Kralj', 'Marko', { birthday: '--03-05' })
    await create('Nobody', 'Else')
    expect(await names()).toEqual([
      ['Ana Marić', 'Ана Марић', 'same-phone same-name'],
      ['Marko Kralj', 'Kralj Marko', 'swapped-name same-birthday'],
      ['Jovana Ilić', 'Jovanna Ilić', 'near-name same-town'],
      ['Saša Petrović', 'Aleksandar Petrović', 'short-name'],
    ])
  })

  it('follows what is changed, without another look at everybody', async () => {
    const { client } = engine
    const ana = await create('Ana', 'Marić')
    await create('Petar', 'Ilić', phone('064 1234567'))
    expect(await names()).toEqual([])
    const { version } = await client.customers.get({ id: ana })
    await client.customers.update({ id: ana, version, patch: phone('064 1234567') })
    expect(await names()).toEqual([['Ana Marić', 'Petar Ilić', 'same-phone other-name']])
    await client.undo.undo({})
    expect(await names()).toEqual([])
    await create('Ana', 'Maric')
    expect(await names()).toEqual([['Ana Marić', 'Ana Maric', 'same-name']])
    await client.customers.trash({ ids: [ana] })
    expect((await client.duplicates.state()).total).toBe(0)
  })

  it('shows what an import created beside somebody alike', async () => {
    const { client, state } = engine
    await create('Ana', 'Marić', phone('064 1234567'))
    const fileId = state.files.put('a.csv', Buffer.from('Name,Phone\nPetar Ilić,064 1234567\nAna Marič,064 7654321\n'))
    const options = { type: 'customers' as const, map: {}, onDuplicate: 'skip' as const }
    for await (const event of await client.imports.run({ fileId, options, dryRun: false })) void event
    expect(await names()).toEqual([
      ['Ana Marić', 'Ana Marič', 'same-name'],
      ['Ana Marić', 'Petar Ilić', 'same-phone other-name'],
    ])
  })

  it('says that it is behind where many were changed in a large shop, and a scan makes it right', async () => {
    const { client, shop } = engine
    const { raw } = shop.database
    raw.exec(`WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 4000)
      INSERT INTO contacts (uid, kind, display_name, sort_key, name_key, created_at, updated_at)
      SELECT 'u' || value, 'person', 'Kupac ' || (value / 2 * 7919), 'x', 'kupac ' || (value / 2 * 7919), '', '2026' FROM n`)
    raw.exec(`UPDATE contacts SET created_at = '2026-06-01T10:00:00.000Z'`)
    expect(await client.duplicates.state()).toMatchObject({ isStale: true, total: 0, lookedAt: null })
    let pairs = 0
    for await (const event of await client.duplicates.scan()) if (event.kind === 'done') pairs = event.pairs
    expect(pairs).toBeGreaterThanOrEqual(1999)
    expect(await client.duplicates.state()).toMatchObject({ isStale: false, total: pairs })
  })

  it('is left as it was by a scan that is stopped', async () => {
    const { client, shop } = engine
    await create('Ana', 'Marić')
    await create('Ana', 'Maric')
    expect(await names()).toHaveLength(1)
    const stopped = new AbortController()
    stopped.abort()
    const scanning = (async () => {
      for await (const event of await client.duplicates.scan(undefined, { signal: stopped.signal })) void event
    })()
    await expect(scanning).rejects.toThrow()
    expect(await names()).toHaveLength(1)
    expect(shop.database.raw.prepare('SELECT count(DISTINCT scan) FROM duplicate_pairs').pluck().get()).toBe(1)
  })
})

describe('two who were told apart', () => {
  it('are never shown again, also not by a scan, until that is undone', async () => {
    const { client } = engine
    const a = await create('Ana', 'Marić')
    const b = await create('Ana', 'Maric')
    expect(await names()).toHaveLength(1)
    await client.duplicates.dismiss({ a: b, b: a })
    await client.duplicates.dismiss({ a, b })
    for await (const event of await client.duplicates.scan()) void event
    expect(await names()).toEqual([])
    expect(await client.duplicates.of({ id: a })).toEqual([])
    expect(await client.duplicates.lookUp({ givenName: 'Ana', familyName: 'Marić', exceptId: a })).toEqual([])
    await client.undo.undo({})
    expect(await names()).toHaveLength(1)
  })

  it('stay apart from whoever one of them is merged into', async () => {
    const { client } = engine
    const [a, b, c] = [await create('Ana', 'Marić'), await create('Ana', 'Marič'), await create('Ana', 'Maric')]
    await client.duplicates.dismiss({ a, b })
    await client.customers.merge({ keepId: c, loseId: a })
    expect(await names()).toEqual([])
  })

  it('are two: one alone, or an unknown one, is refused', async () => {
    const a = await create('Ana', 'Marić')
    await expect(engine.client.duplicates.dismiss({ a, b: a })).rejects.toMatchObject({ code: 'same-customer' })
    await expect(engine.client.duplicates.dismiss({ a, b: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
