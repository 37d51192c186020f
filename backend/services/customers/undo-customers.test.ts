import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
})
afterEach(() => engine.close())

const customers = () => engine.client.customers
const phone = (value: string, label = '') => ({ label, value })
const version = async (id: number) => (await customers().get({ id })).version
const edit = async (id: number, patch: CustomerPatch) => {
  const { actId } = await customers().update({ id, version: await version(id), patch })
  return actId
}

/** The card without what counts changes. */
const face = async (id: number) => {
  const { version: _version, updatedAt: _updatedAt, tags, ...card } = await customers().get({ id })
  return { ...card, tags: tags.map((tag) => tag.name) }
}

/** Derived columns, which the card doesn't show. */
const keys = async (id: number) => ({
  contact: await engine.shop.db
    .selectFrom('contacts')
    .select(['sort_key', 'name_key', 'birthday_md', 'anniversary_md', 'display_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(),
  points: await engine.shop.db
    .selectFrom('contact_points')
    .select(['kind', 'value', 'e164', 'match_key', 'position'])
    .where('contact_id', '=', id)
    .orderBy('kind')
    .orderBy('position')
    .execute(),
  found: (await customers().search({ text: 'petrovic' })).map((found) => found.customerId),
})

describe('undo', () => {
  it('of a creation puts the customer into the trash, redo takes them out', async () => {
    const { id } = await customers().create({ givenName: 'Ana', phones: [phone('064 1')], tags: ['VIP'] })
    await engine.client.undo.undo({})
    expect((await customers().list({})).total).toBe(0)
    expect((await engine.client.trash.list()).total).toBe(1)
    await engine.client.undo.redo()
    expect((await customers().list({})).rows).toMatchObject([{ id, phone: '064 1', tags: [{ name: 'VIP' }] }])
  })

  it('keeps and lists a field that was changed since', async () => {
    const { id } = await customers().create({ givenName: 'Ana', note: 'one' })
    const first = await edit(id, { note: 'two', jobTitle: 'baker', birthday: '1990-01-01' })
    await edit(id, { note: 'three', familyName: 'Petrović', birthday: '1991-03-03' })
    const { kept } = await engine.client.undo.undo({ actId: first })
    expect(kept.map((field) => field.field).sort()).toEqual(['birthday', 'note'])
    expect(await face(id)).toMatchObject({
      note: 'three',
      jobTitle: '',
      displayName: 'Ana Petrović',
      birthday: '1991-03-03',
    })
    expect((await keys(id)).contact.birthday_md).toBe('03-03')
  })

  it('of a phone edit keeps the number that was typed since', async () => {
    const { id } = await customers().create({ givenName: 'Ana', phones: [phone('064 111 1111')] })
    const first = await edit(id, { phones: [phone('064 222 2222', 'home')] })
    await edit(id, { phones: [phone('064 333 3333', 'home')] })
    const { kept } = await engine.client.undo.undo({ actId: first })
    expect(kept.map((field) => field.field)).toEqual(['value'])
    expect((await customers().get({ id })).phones).toEqual([
      { label: '', value: '064 333 3333', e164: '+381643333333' },
    ])
  })

  it('of a new phone keeps it where it was edited since', async () => {
    const { id } = await customers().create({ givenName: 'Ana' })
    const first = await edit(id, { phones: [phone('064 111 1111')] })
    await edit(id, { phones: [phone('064 111 1112')] })
    const { kept } = await engine.client.undo.undo({ actId: first })
    expect(kept).toHaveLength(1)
    expect((await customers().get({ id })).phones).toMatchObject([{ value: '064 111 1112' }])
  })

  it('of a removed tag does nothing where the tag was given again', async () => {
    const { id } = await customers().create({ givenName: 'Ana', tags: ['VIP'] })
    const removal = await edit(id, { tags: [] })
    await edit(id, { tags: ['VIP'] })
    await engine.client.undo.undo({ actId: removal })
    expect((await face(id)).tags).toEqual(['VIP'])
  })

  it('raises the version, so that an open form notices', async () => {
    const { id } = await customers().create({ givenName: 'Ana', phones: [phone('064 1')] })
    await edit(id, { phones: [] })
    const seen = await version(id)
    await engine.client.undo.undo({})
    await expect(customers().update({ id, version: seen, patch: { phones: [phone('064 2')] } })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('offers nothing for a form that was saved as it was', async () => {
    const { id, actId } = await customers().create({ givenName: 'Ana' })
    await edit(id, { givenName: 'Ana' })
    expect((await engine.client.undo.state()).undo?.actId).toBe(actId)
  })

  it('of a trash of many brings all back but those who were restored and changed', async () => {
    const ids: number[] = []
    for (let at = 0; at < 40; at++) ids.push((await customers().create({ givenName: `Ana ${at}` })).id)
    await customers().trash({ ids })
    expect((await customers().list({})).total).toBe(0)
    await engine.client.undo.undo({})
    expect((await customers().list({})).total).toBe(40)
    await engine.client.undo.redo()
    expect((await customers().list({})).total).toBe(0)
    expect((await engine.client.trash.list()).total).toBe(40)
  })
})

const text = fc.constantFrom('', 'Ana', 'Đorđe', 'Петровић', 'Petrović', 'lj', 'x')
const points = fc.uniqueArray(
  fc.record({
    label: fc.constantFrom('', 'home'),
    value: fc.constantFrom('064 123 4567', '064 765 4321', '+40 721 234 567', 'a@b.rs'),
  }),
  { maxLength: 3, selector: ({ value }) => value },
)
const patch: fc.Arbitrary<CustomerPatch> = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'company' as const),
    givenName: text,
    familyName: text,
    nickname: text,
    company: text,
    note: text,
    birthday: fc.constantFrom(null, '1990-01-02', '--03-04'),
    anniversary: fc.constantFrom(null, '2000-05-06'),
    phones: points,
    emails: points,
    addresses: fc.array(
      fc.constantFrom(
        ...['Niš', 'Bor'].map((city) => ({
          label: '',
          street: '',
          city,
          region: '',
          postalCode: '',
          country: '',
          formatted: '',
        })),
      ),
      { maxLength: 2 },
    ),
    tags: fc.uniqueArray(fc.constantFrom('VIP', 'Kafa', 'Новi'), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

describe('any sequence of edits', () => {
  it('undone is the beginning, redone is the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 6 }), async (patches) => {
        const { id } = await customers().create({
          givenName: 'Mara',
          familyName: 'Petrović',
          phones: [phone('064 123 4567')],
          tags: ['VIP'],
        })
        const start = [await face(id), await keys(id)]
        let acts = 0
        for (const one of patches) {
          const before = await version(id)
          try {
            const { version: after } = await customers().update({ id, version: before, patch: one })
            if (after > before) acts += 1
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-input' })
          }
        }
        const end = [await face(id), await keys(id)]
        const kept: unknown[] = []
        for (let at = 0; at < acts; at++) kept.push(...(await engine.client.undo.undo({})).kept)
        expect([await face(id), await keys(id)]).toEqual(start)
        for (let at = 0; at < acts; at++) kept.push(...(await engine.client.undo.redo()).kept)
        expect([await face(id), await keys(id)]).toEqual(end)
        expect(kept).toEqual([])
        await customers().trash({ ids: [id] })
      }),
      { numRuns: 30 },
    )
  })
})
