import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { purgeTrash } from './purge-trash.ts'

let engine: TestEngine
let now = Date.UTC(2026, 5, 15, 10)
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const trashed = async () => (await engine.client.trash.list()).rows.map((row) => [row.kind, row.title, row.removedOn])

describe('after thirty days', () => {
  const month = 31 * 86_400_000
  const rows = (table: string) =>
    engine.shop.database.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

  it('records are gone for good with all their parts, and the rest is as it was', async () => {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Ana', phones: ['+381641234567'] })
    const boris = await aCustomer(engine, { name: 'Boris', phones: ['+381641234568'] })
    const tea = await aProduct(engine, { name: 'Tea' })
    await client.purchases.trash({ ids: [await aPurchase(engine, { customerId: boris, day: '2026-06-01' })] })
    await aPurchase(engine, { customerId: boris, day: '2026-06-02', amounts: [300] })
    await client.followUps.create({ customerId: ana, title: 'Call', dueOn: '2026-06-20' })
    await client.products.trash({ ids: [tea] })
    await client.customers.trash({ ids: [ana] })
    await purgeTrash(engine.shop)
    expect((await client.trash.list()).total).toBe(3)
    now += month
    await purgeTrash(engine.shop)
    expect((await client.trash.list()).total).toBe(0)
    expect(['contacts', 'contact_points', 'purchases', 'purchase_lines', 'payments'].map(rows)).toEqual([1, 1, 1, 1, 1])
    expect([rows('follow_ups'), rows('products')]).toEqual([0, 0])
    expect(await client.customers.list({})).toMatchObject({ total: 1, rows: [{ displayName: 'Boris', spent: 300 }] })
    expect(await client.shop.check()).toMatchObject({ ok: true })
    expect((await client.undo.undo({})).kept.length).toBeGreaterThan(0)
  })

  it('nothing that was written about a customer is left in the history', async () => {
    const { client } = engine
    const { id } = await client.customers.create({ givenName: 'Zzvoblorp', note: 'Zzvoblorp too' })
    await client.followUps.create({ customerId: id, title: 'Zzvoblorp calls', dueOn: '2026-06-20' })
    await client.customers.trash({ ids: [id] })
    now += month
    await purgeTrash(engine.shop)
    const left = engine.shop.database.raw
      .prepare("SELECT coalesce(before, '') || coalesce(after, '') FROM journal UNION ALL SELECT params FROM acts")
      .pluck()
      .all()
    expect(JSON.stringify(left)).not.toContain('Zzvoblorp')
    expect((await client.undo.list()).acts).toEqual([])
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })

  it('a customer and a product stay as long as purchases name them', async () => {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Ana' })
    const tea = await aProduct(engine, { name: 'Tea' })
    const purchase = await aPurchase(engine, { customerId: ana, day: '2026-06-01', productId: tea })
    await client.customers.trash({ ids: [ana] })
    await client.purchases.trash({ ids: [purchase] })
    await client.products.trash({ ids: [tea] })
    await client.trash.restore({ items: [{ kind: 'purchase', id: purchase }] })
    now += month
    await purgeTrash(engine.shop)
    expect((await client.trash.list()).total).toBe(2)
    await client.purchases.trash({ ids: [purchase] })
    now += month
    await purgeTrash(engine.shop)
    expect((await client.trash.list()).total).toBe(0)
    expect([rows('contacts'), rows('products'), rows('purchase_lines')]).toEqual([0, 0, 0])
  })
})

describe('the trash', () => {
  it('gives a return back only together with what it was of', async () => {
    const { client } = engine
    const id = await aPurchase(engine, { customerId: await aCustomer(engine), day: '2026-06-01' })
    const { lines } = await client.purchases.get({ id })
    const back = await client.purchases.returnLines({
      purchaseId: id,
      lines: [{ lineId: lines[0]?.id ?? 0, quantity: 1000 }],
    })
    await client.purchases.trash({ ids: [id] })
    const restore = (...ids: number[]) =>
      client.trash.restore({ items: ids.map((each) => ({ kind: 'purchase', id: each })) })
    await expect(restore(back.id)).rejects.toMatchObject({ code: 'in-trash' })
    await restore(back.id, id)
    expect((await client.trash.list()).total).toBe(0)
  })

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
      SELECT 'u' || at, 'person', 'Ana ' || at, at, '2026-01-01T00:00:00.000Z', '' FROM n`)
    const ids = Array.from({ length: 1500 }, (_, at) => at + 1)
    const unknown = client.customers.trash({ ids: [...ids, 99_999] })
    await expect(unknown).rejects.toMatchObject({ code: 'not-found', data: { id: 99_999 } })
    await client.customers.trash({ ids: [...ids, ...ids] })
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

describe('the trash as a list', () => {
  async function fill() {
    const { client } = engine
    const ana = await aCustomer(engine, { name: 'Đorđe' })
    const tea = await aProduct(engine, { name: 'Tea' })
    await client.customers.trash({ ids: [ana] })
    await client.products.trash({ ids: [tea] })
    return { ana, tea }
  }

  it('is narrowed by kind and searched in either alphabet', async () => {
    await fill()
    const { client } = engine
    expect(await client.trash.list({ kinds: ['product'] })).toMatchObject({ total: 1, rows: [{ title: 'Tea' }] })
    expect(await client.trash.list({ search: 'ђорђе' })).toMatchObject({ total: 1, rows: [{ kind: 'customer' }] })
    expect(await client.trash.list({ search: 'nobody' })).toEqual({ total: 0, rows: [] })
    expect(await client.trash.list({ offset: 1, limit: 1 })).toMatchObject({ total: 2, rows: [{ kind: 'product' }] })
  })

  it('is emptied by hand, but for what purchases still name', async () => {
    const { ana, tea } = await fill()
    const { client } = engine
    await client.trash.restore({ items: [{ kind: 'customer', id: ana }] })
    await aPurchase(engine, { customerId: ana, day: '2026-06-01' })
    await client.customers.trash({ ids: [ana] })
    const { rows } = await client.trash.list()
    expect(rows.map(({ kind, removedOn }) => [kind, removedOn])).toEqual([
      ['customer', null],
      ['product', '2026-07-15'],
    ])
    const one = await client.trash.remove({ items: [{ kind: 'product', id: tea }] })
    expect(one).toEqual({ removed: 1, kept: 0 })
    expect(await client.trash.remove({ all: true })).toEqual({ removed: 0, kept: 1 })
    await expect(client.products.list({ search: 'Tea' })).resolves.toMatchObject({ total: 0 })
  })

  it('removes nothing that is not in it', async () => {
    const ana = await aCustomer(engine)
    expect(await engine.client.trash.remove({ items: [{ kind: 'customer', id: ana }] })).toEqual({
      removed: 0,
      kept: 1,
    })
    expect((await engine.client.customers.get({ id: ana })).deletedAt).toBeNull()
  })
})
