import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importInto } from '#backend/services/imports/testing/import-into.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => (now += 1000) })
})
afterEach(() => engine.close())

const history = (kind: 'customer' | 'purchase' | 'product' | 'follow-up', id: number) =>
  engine.client.history.list({ kind, id })

async function change(id: number, patch: Parameters<TestEngine['client']['customers']['update']>[0]['patch']) {
  const { version } = await engine.client.customers.get({ id })
  return await engine.client.customers.update({ id, version, patch })
}

describe('the history of a customer', () => {
  it('tells each act with who, when, through which door, and old and new values', async () => {
    const { id } = await engine.client.customers.create({
      givenName: 'Ana',
      phones: [{ label: 'home', value: '064 1' }],
    })
    await change(id, { givenName: 'Anna', birthday: '--03-05', tags: ['vip'] })
    await change(id, { phones: [{ label: 'home', value: '064 2' }], tags: [] })
    const { total, entries } = await history('customer', id)
    expect(total).toBe(3)
    expect(entries.map(({ door, summary }) => [door, summary.code])).toEqual([
      ['cli', 'customer-changed'],
      ['cli', 'customer-changed'],
      ['cli', 'customer-created'],
    ])
    expect(entries[0]?.changes).toEqual([
      {
        record: 'contactPoints',
        field: 'value',
        about: '064 2',
        before: [{ type: 'text', value: '064 1' }],
        after: [{ type: 'text', value: '064 2' }],
      },
      { record: 'contactTags', field: null, about: '', before: [{ type: 'text', value: 'vip' }], after: [] },
    ])
    expect(entries[1]?.changes).toContainEqual({
      record: 'contacts',
      field: 'birthday',
      about: '',
      before: [],
      after: [{ type: 'yearly-day', value: '--03-05' }],
    })
    const page = await engine.client.history.list({ kind: 'customer', id, offset: 2, limit: 1 })
    expect(page.entries.map(({ summary }) => summary.code)).toEqual(['customer-created'])
  })

  it('says of an undo what was undone', async () => {
    const { id } = await engine.client.customers.create({ givenName: 'Ana' })
    await change(id, { note: 'late' })
    await engine.client.undo.undo({})
    expect((await history('customer', id)).entries[0]).toMatchObject({
      kind: 'undo',
      changes: [{ field: 'note', before: [{ value: 'late' }], after: [] }],
    })
  })

  it('keeps what a private note says to itself', async () => {
    const { id } = await engine.client.customers.create({ givenName: 'Ana' })
    engine.shop.database.raw
      .prepare(
        `INSERT INTO journal (act_id, table_name, record_id, op, before, after, contact_id)
         VALUES (1, 'contacts', ?, 'update', '{"private_note":"old"}', '{"private_note":"secret"}', ?)`,
      )
      .run(id, id)
    const text = JSON.stringify(await history('customer', id))
    expect(text).toContain('"hidden"')
    expect(text).not.toContain('secret')
  })

  it('begins with the import that made them', async () => {
    await importInto(engine, 'name,phone\nBoris,064 555 1234\n', {})
    const [row] = (await engine.client.customers.list({})).rows
    const { total, entries } = await history('customer', row?.id ?? 0)
    expect([total, entries.at(-1)?.summary.code, entries.at(-1)?.actId]).toEqual([1, 'record-imported', null])
  })
})

it('the history of a purchase tells of its lines and payments', async () => {
  const lines = [{ name: 'Tea', total: 500 }]
  const { id } = await engine.client.purchases.create({ lines })
  const { version } = await engine.client.purchases.get({ id })
  await engine.client.purchases.update({
    id,
    version,
    patch: { lines: [{ name: 'Coffee', quantity: 2000, total: 700 }] },
  })
  const { entries } = await history('purchase', id)
  expect(entries).toHaveLength(2)
  const told = JSON.stringify(entries[0]?.changes)
  expect(told).toContain('"Coffee"')
  expect(entries[0]?.changes).toContainEqual({
    record: 'purchases',
    field: 'total',
    about: '',
    before: [{ type: 'money', value: 500 }],
    after: [{ type: 'money', value: 700 }],
  })
  expect(entries[1]?.changes.map(({ record }) => record)).toContain('purchaseLines')
})

it('another seller of a purchase is told by name, the owner by a word', async () => {
  const { client } = engine
  const { id: staffId } = await client.staff.create({ name: 'Mara' })
  const { id } = await client.purchases.create({ lines: [{ name: 'Tea', total: 500 }] })
  const { version } = await client.purchases.get({ id })
  await client.purchases.update({ id, version, patch: { staffId } })
  const { entries } = await history('purchase', id)
  expect(entries[0]?.changes).toEqual([
    {
      record: 'purchases',
      field: 'staff',
      about: '',
      before: [{ type: 'choice', value: 'owner' }],
      after: [{ type: 'text', value: 'Mara' }],
    },
  ])
  expect(entries[1]?.changes.map(({ field }) => field)).not.toContain('staff')
})

it('a record that never was has no history', async () => {
  await expect(history('customer', 99)).rejects.toMatchObject({ code: 'not-found' })
  await expect(history('purchase', 99)).rejects.toMatchObject({ code: 'not-found' })
})

it('another choice of an own field is told by the names of field and choices, in the history and in the story', async () => {
  const { client } = engine
  const { id: fieldId } = await client.customFields.create({
    name: 'Roast',
    kind: 'choice',
    choices: ['light', 'dark'],
  })
  const [light, dark] = (await client.customFields.list())[0]?.choices.map((choice) => choice.id) ?? []
  const { id } = await client.customers.create({ givenName: 'Ana', custom: { [fieldId]: light ?? '' } })
  await change(id, { custom: { [fieldId]: dark ?? '' } })
  const { entries } = await history('customer', id)
  expect(entries[0]?.changes).toMatchObject([
    { about: 'Roast', before: [{ type: 'text', value: 'light' }], after: [{ type: 'text', value: 'dark' }] },
  ])
  const story = await client.customers.timeline({ id, kinds: ['change'] })
  expect(story.entries).toMatchObject([
    { changes: [{ field: 'custom:Roast', kind: 'choice', before: 'light', after: 'dark' }] },
  ])
})
