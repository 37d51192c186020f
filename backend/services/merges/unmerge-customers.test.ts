import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { dumpOf } from './testing/shop-dump.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const dump = (...ids: number[]) => dumpOf(engine.shop.database.raw, ids)

describe('taking a merge apart later', () => {
  it('brings both back exactly, though something else was edited since', async () => {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Ana', phones: ['+381641234567'], note: 'tea' })
    const anna = await aCustomer(engine, { name: 'Anna', phones: ['+381112223344'], note: 'card' })
    const other = await aCustomer(engine, { name: 'Petar', givenName: 'Petar' })
    await aPurchase(engine, { customerId: anna, day: '2026-06-01' })
    const before = dump(ana, anna)
    await client.customers.merge({ keepId: ana, loseId: anna })
    const { version } = await client.customers.get({ id: other })
    await client.customers.update({ id: other, version, patch: { note: 'New.' } })
    const { kept, fromId } = await client.customers.unmerge({ id: anna })
    expect([kept, fromId]).toEqual([[], ana])
    expect(dump(ana, anna)).toEqual(before)
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })

  it('leaves with the kept one what they got since, and what was changed since as it is now', async () => {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Ana', givenName: 'Ana', note: 'tea' })
    const anna = await aCustomer(engine, { name: 'Anna', note: 'card', birthday: '1985-03-05' })
    await aPurchase(engine, { customerId: anna, day: '2026-06-01', amounts: [700] })
    await client.customers.merge({ keepId: ana, loseId: anna })
    await aPurchase(engine, { customerId: ana, day: '2026-06-02', amounts: [300] })
    const { version } = await client.customers.get({ id: ana })
    await client.customers.update({
      id: ana,
      version,
      patch: { note: 'Moved.', phones: [{ label: '', value: '+381641' }] },
    })
    const { kept } = await client.customers.unmerge({ id: anna })
    expect(kept).toMatchObject([{ table: 'contacts', recordId: ana, field: 'note' }])
    expect(await client.customers.get({ id: ana })).toMatchObject({
      note: 'Moved.',
      birthday: null,
      phones: [{ value: '+381641' }],
      totals: { spent: 300 },
    })
    expect(await client.customers.get({ id: anna })).toMatchObject({
      id: anna,
      note: 'card',
      birthday: '1985-03-05',
      totals: { spent: 700 },
    })
  })

  it('works in any order along a chain, out of whoever has everything now', async () => {
    const { client } = engine
    const [a, b, c] = [
      await aCustomer(engine, { name: 'A', phones: ['+381641234561'] }),
      await aCustomer(engine, { name: 'B', phones: ['+381641234562'] }),
      await aCustomer(engine, { name: 'C', phones: ['+381641234563'] }),
    ]
    for (let n = 0; n < 25; n += 1) await aPurchase(engine, { customerId: a, day: '2026-06-01' })
    await aPurchase(engine, { customerId: b, day: '2026-06-02' })
    const before = dump(a, b, c)
    await client.customers.merge({ keepId: b, loseId: a })
    await client.customers.merge({ keepId: c, loseId: b })
    expect((await client.customers.unmerge({ id: a })).fromId).toBe(c)
    expect((await client.customers.get({ id: a })).totals.purchases).toBe(25)
    expect((await client.customers.get({ id: b })).id).toBe(c)
    await client.customers.unmerge({ id: b })
    expect(dump(a, b, c)).toEqual(before)
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })

  it('is one act that can be undone, and answers for the merge that it takes back', async () => {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Ana' })
    const anna = await aCustomer(engine, { name: 'Anna' })
    const { actId } = await client.customers.merge({ keepId: ana, loseId: anna })
    const merged = dump(ana, anna)
    await client.customers.unmerge({ id: anna })
    await expect(client.undo.undo({ actId })).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await expect(client.customers.unmerge({ id: anna })).rejects.toMatchObject({ code: 'not-merged' })
    await aPurchase(engine, { customerId: anna, day: '2026-06-02', amounts: [300] })
    await client.undo.undo({})
    await client.undo.undo({})
    expect(dump(ana, anna).contacts?.map((row) => row['deleted_at'] === null)).toEqual(
      merged.contacts?.map((row) => row['deleted_at'] === null),
    )
    await client.undo.redo()
    expect((await client.customers.list({})).total).toBe(2)
  })

  it('that is undone, with the merge, leaves to the other what they had got meanwhile', async () => {
    const { client, shop } = engine
    const ana = await aCustomer(engine, { name: 'Ana' })
    const anna = await aCustomer(engine, { name: 'Anna' })
    await client.customers.merge({ keepId: ana, loseId: anna })
    await client.customers.unmerge({ id: anna })
    await client.complaints.create({ customerId: anna, text: 'Stale' })
    await client.recall.act({ customerId: anna, act: { kind: 'no-answer' } })
    const owners = () =>
      shop.database.raw
        .prepare('SELECT contact_id FROM complaints UNION ALL SELECT contact_id FROM recalls')
        .pluck()
        .all()
    for (let count = 0; count < 4; count += 1) await client.undo.undo({})
    expect(owners()).toEqual([anna, anna])
    for (let count = 0; count < 4; count += 1) await client.undo.redo()
    expect(owners()).toEqual([anna, anna])
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })

  it('brings a merged one back though the other is in the trash', async () => {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Ana' })
    const anna = await aCustomer(engine, { name: 'Anna' })
    await client.customers.merge({ keepId: ana, loseId: anna })
    await client.customers.trash({ ids: [ana] })
    await client.customers.unmerge({ id: anna })
    expect(await client.customers.list({})).toMatchObject({ total: 1, rows: [{ displayName: 'Anna' }] })
  })

  it('moves thousands of purchases as one set, and back', async () => {
    const { client, shop } = engine
    const ana = await aCustomer(engine, { name: 'Ana' })
    const anna = await aCustomer(engine, { name: 'Anna' })
    await aPurchase(engine, { customerId: anna, day: '2026-01-01' })
    const { raw } = shop.database
    raw.exec(`WITH RECURSIVE n (value) AS (SELECT 2 UNION ALL SELECT value + 1 FROM n WHERE value < 5000)
      INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
      SELECT 'u' || value, value, ${anna}, date('2016-01-01', '+' || (value / 2) || ' days'), 'EUR', 100, 1, '', ''
      FROM n`)
    await client.customers.merge({ keepId: ana, loseId: anna })
    expect((await client.customers.get({ id: ana })).totals.purchases).toBe(5000)
    await client.customers.unmerge({ id: anna })
    expect((await client.customers.get({ id: anna })).totals.purchases).toBe(5000)
  })
})
