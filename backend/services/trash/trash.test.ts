import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = Date.UTC(2026, 5, 15, 10)
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const trashed = async () => (await engine.client.trash.list()).rows.map((row) => [row.kind, row.title, row.removedOn])

describe('the trash', () => {
  it('lists what was thrown away last first, with the day of its end', async () => {
    const { client } = engine
    const ana = await aCustomer(engine)
    const purchase = await aPurchase(engine, { customerId: ana, day: '2026-06-01' })
    const product = await aProduct(engine, { name: 'Tea' })
    const { id: call } = await client.followUps.create({ customerId: ana, title: 'Call', dueOn: '2026-06-20' })
    await client.purchases.trash({ ids: [purchase] })
    now += 86_400_000
    await client.followUps.trash({ ids: [call] })
    now += 1000
    await client.products.trash({ ids: [product] })
    now += 1000
    await client.customers.trash({ ids: [ana] })
    expect(await trashed()).toEqual([
      ['customer', 'Ana Marić', '2026-07-16'],
      ['product', 'Tea', '2026-07-16'],
      ['follow-up', 'Call', '2026-07-16'],
      ['purchase', '#1 · Ana Marić', '2026-07-15'],
    ])
  })

  it('gives records of any kind back in one act, with sums and dates right', async () => {
    const { client } = engine
    const ana = await aCustomer(engine)
    const purchase = await aPurchase(engine, { customerId: ana, day: '2026-06-01', amounts: [700] })
    const { id: call } = await client.followUps.create({ customerId: ana, title: 'Call', dueOn: '2026-06-20' })
    await client.purchases.trash({ ids: [purchase] })
    await client.followUps.trash({ ids: [call] })
    await client.customers.trash({ ids: [ana] })
    expect(await client.customers.search({ text: 'ana' })).toEqual([])
    await client.trash.restore({
      items: [
        { kind: 'customer', id: ana },
        { kind: 'purchase', id: purchase },
        { kind: 'follow-up', id: call },
      ],
    })
    expect(await trashed()).toEqual([])
    expect((await client.customers.list({})).rows).toMatchObject([
      { spent: 700, visits: 1, nextFollowUpOn: '2026-06-20' },
    ])
    expect(await client.customers.search({ text: 'ana' })).toHaveLength(1)
    await client.undo.undo({})
    expect(await trashed()).toHaveLength(3)
    expect((await client.customers.get({ id: ana })).totals.spent).toBe(0)
  })

  it('of 1 500 customers is filled, undone and filled again as one act', async () => {
    const { client, shop } = engine
    shop.database.raw.exec(`
      WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 1500)
      INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at)
      SELECT 'u' || at, 'person', 'Ana ' || at, at, '', '' FROM n`)
    const ids = Array.from({ length: 1500 }, (_, at) => at + 1)
    await client.customers.trash({ ids: [...ids, ...ids, 99_999] })
    expect((await client.customers.list({})).total).toBe(0)
    expect((await client.undo.undo({})).kept).toEqual([])
    expect((await client.customers.list({})).total).toBe(1500)
    await client.undo.redo()
    expect(await client.trash.list()).toMatchObject({ total: 1500 })
    await client.customers.restore({ ids })
    expect((await client.customers.list({})).total).toBe(1500)
  })

  it('undone keeps who was taken out and thrown away again since', async () => {
    const { client } = engine
    const ids: number[] = []
    for (let at = 0; at < 30; at++) ids.push(await aCustomer(engine, { name: `Ana ${at}` }))
    const { actId } = await client.customers.trash({ ids })
    now += 1000
    await client.customers.restore({ ids: ids.slice(0, 1) })
    await client.customers.trash({ ids: ids.slice(0, 1) })
    const { kept } = await client.undo.undo({ actId })
    expect(kept).toEqual([{ table: 'contacts', recordId: ids[0], field: 'deleted_at' }])
    expect((await client.customers.list({})).total).toBe(29)
  })
})
