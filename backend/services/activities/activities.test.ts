import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const activities = () => engine.client.activities
const entries = async (id: number) =>
  (await engine.client.customers.timeline({ id, kinds: ['note', 'call', 'message', 'visit'] })).entries

describe('what happened with a customer', () => {
  it('is noted today at this time, and undo takes it away', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await activities().create({ customerId, kind: 'call', direction: 'in', text: 'Asked for tea' })
    expect(await activities().get({ id })).toMatchObject({
      ...{ kind: 'call', direction: 'in', day: '2026-06-15', time: '12:00', text: 'Asked for tea', private: false },
    })
    await engine.client.undo.undo({})
    expect(await entries(customerId)).toEqual([])
    await engine.client.undo.redo()
    expect(await entries(customerId)).toHaveLength(1)
  })

  it('promises the next date in the same act, called by its first line', async () => {
    const customerId = await aCustomer(engine)
    await activities().create({
      customerId,
      kind: 'note',
      text: 'Wants a kettle\nred',
      followUp: { dueOn: '2026-06-22' },
    })
    const { rows } = await engine.client.followUps.list({ customerId })
    expect(rows).toMatchObject([{ title: 'Wants a kettle', dueOn: '2026-06-22' }])
    await engine.client.undo.undo({})
    expect((await engine.client.followUps.list({ customerId })).total).toBe(0)
    expect(await entries(customerId)).toEqual([])
  })

  it('tells nothing private in the title of its promise, on the time line or in the trash', async () => {
    const customerId = await aCustomer(engine, { name: 'Ana' })
    const text = 'Divorced'
    const { id } = await activities().create({
      ...{ customerId, kind: 'note', text, private: true, followUp: { dueOn: '2026-06-22' } },
    })
    expect((await engine.client.followUps.list({ customerId })).rows[0]?.title).toBe('Get in touch again')
    expect(await entries(customerId)).toMatchObject([{ private: true, text: '' }])
    expect((await activities().get({ id })).text).toBe(text)
    await activities().trash({ ids: [id] })
    expect((await engine.client.trash.list()).rows).toMatchObject([{ kind: 'activity', title: 'Ana' }])
    expect(JSON.stringify(await engine.client.undo.state())).not.toContain(text)
    await engine.client.trash.restore({ items: [{ kind: 'activity', id }] })
    expect(await entries(customerId)).toHaveLength(1)
  })

  it('is changed in its place; only what somebody else changed meanwhile is refused', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await activities().create({ customerId, kind: 'call', direction: 'out', text: 'A' })
    await activities().update({ id, version: 1, patch: { text: 'B' } })
    const lost = activities().update({ id, version: 1, patch: { text: 'C' } })
    await expect(lost).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await activities().update({ id, version: 1, patch: { kind: 'visit', day: '2026-06-01', time: null } })
    expect(await activities().get({ id })).toMatchObject({ kind: 'visit', direction: null, text: 'B', time: null })
    await engine.client.undo.undo({})
    expect(await activities().get({ id })).toMatchObject({ kind: 'call', direction: 'out', day: '2026-06-15' })
  })

  it('goes to the trash and comes back', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await activities().create({ customerId, kind: 'visit' })
    await activities().trash({ ids: [id] })
    await expect(activities().update({ id, version: 2, patch: { text: 'B' } })).rejects.toMatchObject({
      code: 'in-trash',
    })
    await activities().restore({ ids: [id] })
    expect(await entries(customerId)).toHaveLength(1)
    await expect(activities().trash({ ids: [id, 99] })).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['an empty note', { kind: 'note', text: ' ' }],
    ['a note from somebody', { kind: 'note', text: 'A', direction: 'in' }],
    ['tomorrow', { kind: 'visit', day: '2026-06-16' }],
    ['an unknown kind', { kind: 'fax', text: 'A' }],
    ['a text without end', { kind: 'note', text: 'x'.repeat(20_001) }],
  ])('refuses %s', async (_, input) => {
    const customerId = await aCustomer(engine)
    const made = activities().create({ customerId, ...input } as never)
    await expect(made).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('refuses customers in the trash', async () => {
    const customerId = await aCustomer(engine)
    await engine.client.customers.trash({ ids: [customerId] })
    const made = activities().create({ customerId, kind: 'note', text: 'A' })
    await expect(made).rejects.toMatchObject({ code: 'in-trash' })
  })
})

describe('the private note of a customer', () => {
  it('is told to whoever asks for it and nowhere else', async () => {
    const { client } = engine
    const id = await aCustomer(engine, { name: 'Ana', givenName: 'Ana' })
    const text = 'Pays late'
    await client.customers.update({ id, version: 1, patch: { privateNote: text } })
    expect(await client.customers.privateNote({ id })).toEqual({ text })
    const answers = [
      await client.customers.get({ id }),
      await client.customers.timeline({ id }),
      await client.undo.state(),
      await client.customers.search({ text: 'late' }),
      await client.customers.list({}),
    ]
    expect(JSON.stringify(answers)).not.toContain('late')
    expect(answers[0]).toMatchObject({ hasPrivateNote: true })
    expect(answers[1]).toMatchObject({
      entries: [{ kind: 'change', changes: [{ field: 'privateNote', before: null, after: null }] }, {}],
    })
    await client.undo.undo({})
    expect(await client.customers.get({ id })).toMatchObject({ hasPrivateNote: false })
  })

  it('is not overwritten unseen', async () => {
    const id = await aCustomer(engine, { givenName: 'Ana' })
    await engine.client.customers.update({ id, version: 1, patch: { privateNote: 'A' } })
    const lost = engine.client.customers.update({ id, version: 1, patch: { privateNote: 'B' } })
    await expect(lost).rejects.toMatchObject({ code: 'changed-meanwhile', data: { fields: ['privateNote'] } })
  })
})
