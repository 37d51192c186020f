import { afterEach, beforeEach, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => (now += 1000) })
})
afterEach(() => engine.close())

const tables = ['contacts', 'contact_points', 'contact_tags', 'purchases', 'purchase_lines', 'payments', 'follow_ups']

/** All rows without what counts changes or is worked out. */
function dump(): unknown {
  return tables.map((table) =>
    engine.shop.database.raw
      .prepare(`SELECT * FROM ${table} ORDER BY id`)
      .all()
      .map((row) => ({ ...(row as object), version: 0, updated_at: '', parts_revision: 0 })),
  )
}

async function sixtyActs(): Promise<void> {
  const { client } = engine
  const ids: number[] = []
  for (let at = 0; at < 60; at += 1) {
    const id = ids[at % Math.max(1, ids.length)] ?? 0
    if (at % 6 === 0)
      ids.push((await client.customers.create({ givenName: `Ana ${at}`, phones: [{ value: '064 123 4567' }] })).id)
    else if (at % 6 === 1) await client.purchases.create({ customerId: id, lines: [{ name: 'Tea', total: at * 10 }] })
    else if (at % 6 === 2) await client.followUps.create({ customerId: id, title: `Call ${at}`, dueOn: '2026-07-01' })
    else {
      const { version } = await client.customers.get({ id })
      const patches = [{ note: `note ${at}` }, { tags: ['vip', `tag ${at}`] }, { phones: [{ value: `064 1${at}` }] }]
      await client.customers.update({ id, version, patch: patches[at % 3] ?? {} })
    }
  }
}

it('fifty of sixty acts are undone and done again after a restart, and nothing differs', async () => {
  await sixtyActs()
  const after = dump()
  await engine.client.shop.close()
  await engine.client.shop.open({})
  expect((await engine.client.undo.list()).acts).toHaveLength(50)
  for (let at = 0; at < 50; at += 1) expect((await engine.client.undo.undo({})).kept).toEqual([])
  await expect(engine.client.undo.undo({})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect(dump()).not.toEqual(after)
  for (let at = 0; at < 50; at += 1) expect((await engine.client.undo.redo()).kept).toEqual([])
  await expect(engine.client.undo.redo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect(dump()).toEqual(after)
  expect(await engine.client.shop.check()).toMatchObject({ ok: true })
})

it('all acts down to one are taken back together and done again together', async () => {
  await sixtyActs()
  const after = dump()
  const { acts } = await engine.client.undo.list()
  const oldest = acts.at(-1)?.actId ?? 0
  const newest = acts[0]?.actId ?? 0
  expect(await engine.client.undo.undoTo({ actId: oldest })).toMatchObject({ count: 50, kept: [] })
  expect((await engine.client.undo.list()).acts.every(({ undone }) => undone)).toBe(true)
  await expect(engine.client.undo.undoTo({ actId: oldest })).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect(await engine.client.undo.redoTo({ actId: newest })).toMatchObject({ count: 50, kept: [] })
  expect(dump()).toEqual(after)
})

it('something new ends what could be done again', async () => {
  const id = await aCustomer(engine, { name: 'Ana' })
  const second = await aCustomer(engine, { name: 'Boris' })
  await engine.client.undo.undo({})
  await aPurchase(engine, { customerId: id, day: '2026-06-01' })
  expect((await engine.client.undo.state()).redo).toBeNull()
  expect((await engine.client.undo.list()).acts.map(({ summary }) => summary.code)).toEqual([
    'purchase-created',
    'customer-created',
  ])
  expect((await engine.client.customers.get({ id: second })).deletedAt).not.toBeNull()
})
