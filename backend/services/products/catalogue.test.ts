import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now: number
const day = 86_400_000
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const add = async (input: Parameters<TestEngine['client']['products']['create']>[0]) =>
  (await engine.client.products.create(input)).id
const prices = async (id: number) =>
  (await engine.client.products.prices({ id })).map(({ from, price, change }) => [from, price, change])
const sound = async () => expect(await engine.client.shop.check()).toMatchObject({ ok: true, problems: [] })

describe('the price of a product', () => {
  it('is remembered from the day of each change; a second one of a day replaces the first', async () => {
    const { client } = engine
    const id = await add({ name: 'Tea', price: 500 })
    now += day
    await client.products.update({ id, patch: { price: 650 } })
    await client.products.update({ id, patch: { price: 600 } })
    now += day
    await client.products.update({ id, patch: { price: null, name: 'Green tea' } })
    expect(await prices(id)).toEqual([
      ['2026-06-17', null, null],
      ['2026-06-16', 600, 100],
      ['2026-06-15', 500, null],
    ])
    await client.undo.undo({})
    await client.undo.undo({})
    expect(await prices(id)).toEqual([
      ['2026-06-16', 650, 150],
      ['2026-06-15', 500, null],
    ])
    await client.undo.redo()
    expect(await client.products.get({ id })).toMatchObject({ price: 600 })
    await sound()
  })

  it('leaves no trace of a day on which it came back to what it was', async () => {
    const id = await add({ name: 'Tea', price: 500 })
    now += day
    await engine.client.products.update({ id, patch: { price: 600 } })
    await engine.client.products.update({ id, patch: { price: 500 } })
    expect(await prices(id)).toEqual([['2026-06-15', 500, null]])
    await sound()
  })

  it('that a later act gave stays when an earlier one is undone', async () => {
    const { client } = engine
    const id = await add({ name: 'Tea', price: 500 })
    now += day
    const { actId } = await client.products.update({ id, patch: { price: 600 } })
    now += day
    await client.products.update({ id, patch: { price: 700 } })
    now += day
    await client.products.update({ id, patch: { price: 600 } })
    const { kept } = await client.undo.undo({ actId })
    expect(kept).toContainEqual({ table: 'products', recordId: id, field: 'price' })
    expect(await client.products.get({ id })).toMatchObject({ price: 600 })
    await sound()
  })

  it('goes behind no newer one when the clock was put back', async () => {
    const id = await add({ name: 'Tea', price: 500 })
    now -= 30 * day
    await engine.client.products.update({ id, patch: { price: 550 } })
    expect(await prices(id)).toEqual([['2026-06-15', 550, null]])
    await sound()
  })

  it('is refused where no line of a purchase could hold it', async () => {
    const other = await createTestEngine({ currency: 'JPY' })
    const { client } = other
    await expect(client.products.create({ name: 'A', price: 10_000_000_001 })).rejects.toMatchObject({
      code: 'price-out-of-range',
    })
    await client.products.create({ name: 'A', price: 10_000_000_000 })
    await other.close()
  })
})

describe('codes', () => {
  it('find their product as a scanner reads them', async () => {
    const { client } = engine
    const tea = await add({ name: 'Tea', code: 'T-1', barcode: '0012345678905' })
    const old = await add({ name: 'Old', code: '0012345678905' })
    const cake = await add({ name: 'Cake', code: 'T-2', active: false })
    const found = async (code: string) => (await client.products.byCode({ code }))?.id ?? null
    expect(await found('0012345678905')).toBe(tea)
    expect(await found(' 012345678905 ')).toBe(tea)
    expect(await found('T-2')).toBe(cake)
    expect(await found('T-')).toBeNull()
    expect(await found('')).toBeNull()
    await client.products.trash({ ids: [tea] })
    expect(await found('0012345678905')).toBe(old)
    expect(await found('T-1')).toBeNull()
  })

  it('that another product has are told and taken all the same', async () => {
    const { client } = engine
    await add({ name: 'Tea', code: 'A', barcode: '40' })
    const second = await client.products.create({ name: 'Cake', code: '40' })
    expect(second.warnings).toEqual([{ code: 'code-in-use', params: { value: '40', name: 'Tea' } }])
    const { warnings } = await client.products.update({ id: second.id, patch: { code: 'A', barcode: '41' } })
    expect(warnings).toEqual([{ code: 'code-in-use', params: { value: 'A', name: 'Tea' } }])
    expect((await client.products.update({ id: second.id, patch: { code: 'B' } })).warnings).toEqual([])
  })
})

describe('an update', () => {
  it('of a field that somebody changed since is refused, others are taken', async () => {
    const { client } = engine
    const id = await add({ name: 'Tea', price: 500 })
    const { version } = await client.products.update({ id, version: 1, patch: { price: 600 } })
    expect(version).toBe(2)
    await expect(client.products.update({ id, version: 1, patch: { price: 700 } })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await client.products.update({ id, version: 1, patch: { unit: 'kg', cost: 300 } })
    expect(await client.products.get({ id })).toMatchObject({ price: 600, unit: 'kg', cost: 300, version: 3 })
  })
})

describe('categories', () => {
  const tree = async () =>
    (await engine.client.products.categories()).map(({ path, depth, products }) => [path, depth, products])

  it('are a tree with all that lies above, counted with what lies in them', async () => {
    await add({ name: 'Loaf', category: 'Bakery/ Bread' })
    await add({ name: 'Roll', category: ' Bakery /  Bread' })
    await add({ name: 'Cake', category: 'Bakery' })
    await add({ name: 'Milk', category: 'Bakery goods' })
    await add({ name: 'Old', category: 'Old', active: false })
    expect(await tree()).toEqual([
      ['Bakery', 1, 3],
      ['Bakery / Bread', 2, 2],
      ['Bakery goods', 1, 1],
    ])
    const list = async (category: string) =>
      (await engine.client.products.list({ category })).rows.map(({ name }) => name)
    expect(await list('Bakery')).toEqual(['Cake', 'Loaf', 'Roll'])
    expect(await list('Bakery/Bread')).toEqual(['Loaf', 'Roll'])
    expect(await list('')).toEqual([])
    await expect(add({ name: 'Deep', category: 'a/b/c/d/e/f/g' })).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ path: 'category', rule: 'too-many-levels' }] },
    })
  })

  it('move with everything in them in one act, also what is archived or in the trash', async () => {
    const { client } = engine
    const loaf = await add({ name: 'Loaf', category: 'Bakery / Bread' })
    const old = await add({ name: 'Old', category: 'Bakery', active: false })
    await add({ name: 'Milk', category: 'Bakery goods' })
    await client.products.trash({ ids: [loaf] })
    expect(await client.products.renameCategory({ from: 'Bakery', to: 'Food/Baked' })).toMatchObject({ products: 2 })
    const path = async (id: number) => (await client.products.get({ id })).category
    expect([await path(loaf), await path(old)]).toEqual(['Food / Baked / Bread', 'Food / Baked'])
    await client.products.renameCategory({ from: 'Food / Baked', to: '' })
    expect([await path(loaf), await path(old)]).toEqual(['Bread', ''])
    await client.undo.undo({})
    await client.undo.undo({})
    expect([await path(loaf), await path(old)]).toEqual(['Bakery / Bread', 'Bakery'])
    await expect(client.products.renameCategory({ from: 'Nothing', to: 'A' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(client.products.renameCategory({ from: 'Bakery', to: 'a/b/c/d/e/f' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await path(old)).toBe('Bakery')
  })
})

describe('a product in use', () => {
  it('is archived instead of put into the trash, others go; one undo brings all back', async () => {
    const { client } = engine
    const [tea, cake, loaf] = [
      await add({ name: 'Tea', price: 1 }),
      await add({ name: 'Cake' }),
      await add({ name: 'Loaf' }),
    ]
    await client.purchases.create({ lines: [{ productId: tea }, { productId: tea }] })
    await client.purchases.create({ lines: [{ productId: tea }] })
    const gone = await client.purchases.create({ lines: [{ productId: loaf, total: 5 }] })
    await client.purchases.trash({ ids: [gone.id] })
    expect(await client.products.trash({ ids: [tea, cake, loaf] })).toMatchObject({
      trashed: 2,
      archived: 1,
      usedIn: 2,
    })
    expect((await client.products.list({ show: 'archived' })).rows).toMatchObject([{ id: tea, active: false }])
    expect((await client.products.list({})).total).toBe(0)
    await client.undo.undo({})
    expect((await client.products.list({})).total).toBe(3)
    expect((await client.products.list({ show: 'archived' })).total).toBe(0)
  })

  it('stays when its creation is undone, and is told', async () => {
    const { client } = engine
    const { id, actId } = await client.products.create({ name: 'Tea', price: 1 })
    await client.purchases.create({ lines: [{ productId: id }] })
    expect((await client.undo.undo({ actId })).kept).toContainEqual({
      table: 'products',
      recordId: id,
      field: 'deleted_at',
    })
    expect(await client.products.get({ id })).toMatchObject({ deletedAt: null })
    await sound()
  })

  it('goes into the archive and out of it by hand', async () => {
    const { client } = engine
    const id = await add({ name: 'Tea' })
    await client.products.archive({ ids: [id] })
    expect(await client.products.get({ id })).toMatchObject({ active: false })
    await client.products.archive({ ids: [id], active: true })
    expect(await client.products.get({ id })).toMatchObject({ active: true })
    await expect(client.products.archive({ ids: [id, 99] })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the list of products', () => {
  it('is searched by name, code, barcode and category', async () => {
    const { client } = engine
    const tea = await add({ name: 'Šljivovica', code: 'AB-7', barcode: '5901234123457', category: 'Пиће / Žestina' })
    await add({ name: 'Milk', code: 'M' })
    for (const search of ['sljiv', 'ab-7', '5901234', 'žestina', 'pice zestina sljiv'])
      expect((await client.products.list({ search })).rows).toMatchObject([{ id: tea }])
    expect((await client.products.list({ search: 'žestina milk' })).total).toBe(0)
  })

  it('is sorted by any column, empty ones last', async () => {
    const { client } = engine
    await add({ name: 'A', price: 1000, cost: 900, code: 'z' })
    await add({ name: 'B', price: 300, cost: 100, code: 'a' })
    await add({ name: 'C' })
    const order = async (sort: 'price' | 'margin' | 'code' | 'name', direction: 'asc' | 'desc') =>
      (await client.products.list({ sort, direction })).rows.map(({ name }) => name).join('')
    expect(await order('price', 'asc')).toBe('BAC')
    expect(await order('price', 'desc')).toBe('ABC')
    expect(await order('margin', 'desc')).toBe('BAC')
    expect(await order('code', 'asc')).toBe('BAC')
    expect(await order('name', 'desc')).toBe('CBA')
  })
})

describe('what a customer paid last', () => {
  it('is the unit price after the discount of the line, of the latest purchase that counts', async () => {
    const { client } = engine
    const { id: ana } = await client.customers.create({ givenName: 'Ana' })
    const [tea, cake] = [await add({ name: 'Tea', price: 500 }), await add({ name: 'Cake' })]
    const buy = async (on: string, line: object) =>
      await client.purchases.create({ customerId: ana, day: on, lines: [{ productId: tea, ...line }] })
    await buy('2026-06-05', { quantity: 2000, unitPrice: 50_000, discount: 100 })
    await buy('2026-06-01', { unitPrice: 70_000 })
    const trashed = await buy('2026-06-09', { unitPrice: 90_000 })
    await client.purchases.trash({ ids: [trashed.id] })
    const { id } = await client.purchases.create({
      customerId: ana,
      day: '2026-06-10',
      lines: [{ productId: cake, quantity: 3000, total: 1000 }],
    })
    const { lines } = await client.purchases.get({ id })
    await client.purchases.returnLines({
      purchaseId: id,
      day: '2026-06-11',
      lines: [{ lineId: lines[0]?.id ?? 0, quantity: 1000 }],
    })
    expect(await client.products.lastPaid({ customerId: ana })).toMatchObject([
      { productId: cake, day: '2026-06-10', unitPrice: 33_333, fullUnitPrice: null },
      { productId: tea, day: '2026-06-05', unitPrice: 45_000, fullUnitPrice: 50_000 },
    ])
    expect(await client.products.lastPaid({ customerId: ana, productIds: [tea, 99] })).toHaveLength(1)
    await expect(client.products.lastPaid({ customerId: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
