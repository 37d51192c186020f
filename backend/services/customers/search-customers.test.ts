import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
const ids: Record<string, number> = {}
const add = async (key: string, patch: Parameters<TestEngine['client']['customers']['create']>[0], lastOn?: string) => {
  const { id } = await engine.client.customers.create(patch)
  ids[key] = id
  if (lastOn !== undefined) await aPurchase(engine, { customerId: id, day: lastOn })
}
const point = (value: string) => [{ label: '', value }]

beforeAll(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
  await add('djordje', { givenName: 'Đorđe', familyName: 'Petrović', phones: point('064 123 4567') }, '2026-01-01')
  await add('djordjeLatin', { givenName: 'Djordje', familyName: 'Ilić' }, '2026-02-01')
  await add('djordjeCyrillic', { givenName: 'Ђорђе', familyName: 'Савић' })
  await add('zukova', { givenName: 'Анна', familyName: 'Жукова', phones: point('+7 912 345 67 64') })
  await add('stefan', { givenName: 'Ștefan', familyName: 'Popescu', emails: point('Stef.P@Example.com') })
  await add('ivan', { givenName: 'Ivan', familyName: 'Marić', company: 'Pekara Klas', tags: ['Dostava'] })
  await add('ana', {
    givenName: 'Ana',
    familyName: 'Lukić',
    note: 'Dolazi subotom; preporučila je gospođa iz stare pekare.',
  })
  await add('anaOld', { givenName: 'Ana', familyName: 'Tomić' }, '2025-01-01')
  await add('anaNew', { givenName: 'Ana', familyName: 'Vidić' }, '2026-06-01')
  await add('anastasija', { givenName: 'Anastasija', familyName: 'Kos' }, '2026-06-10')
  await add('snezana', { givenName: 'Snežana', familyName: 'Bor' }, '2026-06-12')
  await add(
    'town',
    {
      givenName: 'Mila',
      addresses: [{ label: '', street: '', city: 'Anabor', region: '', postalCode: '', country: '', formatted: '' }],
    },
    '2026-06-14',
  )
})
afterAll(() => engine.close())

const search = async (text: string, limit = 50) => await engine.client.customers.search({ text, limit })
const found = async (text: string) =>
  (await search(text)).map((hit) => Object.keys(ids).find((key) => ids[key] === hit.customerId))

describe('search', () => {
  it.each([
    ['djordje', ['djordjeLatin', 'djordje', 'djordjeCyrillic']],
    ['Đorđe', ['djordje', 'djordjeLatin', 'djordjeCyrillic']],
    ['ђорђе', ['djordje', 'djordjeLatin', 'djordjeCyrillic']],
    ['đor petr', ['djordje']],
    ['zukova', ['zukova']],
    ['zhukova', ['zukova']],
    ['жуков', ['zukova']],
    ['stefan', ['stefan']],
    ['штефан', ['stefan']],
    ['иван', ['ivan']],
    ['STEF.P@example', ['stefan']],
    ['klas', ['ivan']],
    ['dostava iva', ['ivan']],
    ['pekare', ['ana']],
  ] as const)('%s finds %j across alphabets and parts', async (text, keys) => {
    expect((await found(text)).toSorted()).toEqual(keys.toSorted())
  })

  it('puts whole words first, then beginnings, then insides, and who bought last first among equals', async () => {
    expect(await found('ana')).toEqual(['anaNew', 'anaOld', 'ana', 'anastasija', 'town', 'snezana'])
  })

  it('puts the spelling that was typed before another one', async () => {
    expect(await found('djordje')).toEqual(['djordjeLatin', 'djordje', 'djordjeCyrillic'])
    expect((await found('đorđe')).at(-1)).toBe('djordjeLatin')
  })

  it('matches one and two letters with beginnings of words only, also beside longer words', async () => {
    expect(await found('na')).toEqual([])
    expect((await found('an l')).toSorted()).toEqual(['ana'])
    expect(await found('neza b')).toEqual(['snezana'])
    expect(await found('neza o')).toEqual([])
    expect(await found('b neza')).toEqual(['snezana'])
  })

  it('finds three digits and more anywhere in a phone, ends first, also among words', async () => {
    expect(await found('4567')).toEqual(['djordje', 'zukova'])
    expect(await found('764')).toEqual(['zukova'])
    expect(await found('064 123')).toEqual(['djordje'])
    expect(await found('+381 (64) 123')).toEqual(['djordje'])
    expect(await found('00381641234567')).toEqual(['djordje'])
    expect(await found('petr 234')).toEqual(['djordje'])
    expect(await found('petr 999')).toEqual([])
    expect(await found('64')).toEqual([])
  })

  it('shows the part that was found', async () => {
    const matches = async (text: string) => (await search(text)).map((hit) => hit.match)
    expect(await matches('petr 234')).toEqual(['064 123 4567'])
    expect(await matches('ivan')).toEqual(['Ivan Marić'])
    expect(await matches('klas')).toEqual(['Pekara Klas'])
    expect(await matches('ivan dost')).toEqual(['Dostava'])
    expect(await matches('stef example')).toEqual(['Stef.P@Example.com'])
    expect(await matches('gospodja')).toEqual(['… subotom; preporučila je gospođa iz stare pekare.'])
    expect(await matches('anabor')).toEqual(['Anabor'])
  })

  it('answers nothing to nothing, and takes signs of the query language as they are', async () => {
    for (const text of ['', '   ', '"', "'", '* -', 'AND', 'a" OR "b', '(ana', 'words : x', '\ue000', '$'])
      await expect(search(text)).resolves.toBeInstanceOf(Array)
    expect(await search('""')).toEqual([])
  })

  it('looks at the beginning of a long text that was pasted, as the list does', async () => {
    await engine.client.customers.create({ givenName: 'Ana', note: 'word '.repeat(20) })
    const pasted = 'word '.repeat(2000)
    expect(await engine.client.customers.search({ text: pasted })).toHaveLength(1)
    expect((await engine.client.customers.list({ search: pasted })).total).toBe(1)
    expect((await engine.client.purchases.list({ search: pasted })).total).toBe(0)
    expect(await engine.client.customers.search({ text: 'x'.repeat(50_000) })).toEqual([])
  })

  it('gives no more than asked for', async () => {
    expect(await search('a', 2)).toHaveLength(2)
  })

  it('finds the same customers as the list', async () => {
    for (const text of ['ana', 'a', 'an l', '4567', '764', 'petr 234', 'đorđe', 'neza b', 'pekar', '+381 64']) {
      const { rows } = await engine.client.customers.list({ search: text })
      expect(rows.map((row) => row.id).toSorted()).toEqual((await search(text)).map((hit) => hit.customerId).toSorted())
    }
  })

  it('follows an edit at once and forgets what was written before', async () => {
    const { id } = await engine.client.customers.create({ givenName: 'Zvezdana' })
    expect(await search('zvezdana')).toHaveLength(1)
    await engine.client.customers.update({ id, version: 1, patch: { givenName: 'Radojka' } })
    expect(await search('zvezdana')).toEqual([])
    expect(await search('radoj')).toMatchObject([{ customerId: id, match: 'Radojka' }])
  })
})
