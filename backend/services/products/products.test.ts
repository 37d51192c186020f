import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

describe('products', () => {
  it('are found in any spelling, with how often and when they were sold', async () => {
    const { id } = await engine.client.products.create({ name: 'Šljivovica', code: 'A7', price: 900 })
    await engine.client.products.create({ name: 'Zimski čaj', active: false })
    const lines = [{ productId: id }]
    await engine.client.purchases.create({ day: '2026-06-01', lines })
    const trashed = await engine.client.purchases.create({ day: '2026-06-10', lines })
    await engine.client.purchases.trash({ ids: [trashed.id] })
    const sold = { id, lastSoldOn: '2026-06-01', timesSold: 1 }
    expect(await engine.client.products.list({ search: 'шљив' })).toMatchObject({ total: 1, rows: [sold] })
    expect(await engine.client.products.list({ search: 'a7' })).toMatchObject({ total: 1 })
    expect((await engine.client.products.list({})).total).toBe(1)
    expect((await engine.client.products.list({ includeInactive: true })).total).toBe(2)
  })

  it.each([
    ['ru', ['Аджика', 'Кофе', 'Чай', 'Эспрессо']],
    ['sr-Latn', ['Cimet', 'Čaj', 'Džem', 'Đevrek', 'Luk', 'Ljutika']],
  ] as const)('stand in the order of the alphabet of %s, page by page', async (language, names) => {
    await engine.client.shop.updateSettings({ language })
    for (const name of names.toReversed()) await engine.client.products.create({ name })
    const pages = [
      await engine.client.products.list({ limit: 3 }),
      await engine.client.products.list({ limit: 100, offset: 3 }),
    ]
    expect(pages.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(names)
    expect(pages.map(({ total }) => total)).toEqual([names.length, names.length])
  })

  it('that are in the trash can be sold no more, but stay valid in purchases that came back with them', async () => {
    const { id } = await engine.client.products.create({ name: 'Tea', price: 300 })
    const sold = await engine.client.purchases.create({ lines: [{ productId: id }] })
    await engine.client.purchases.trash({ ids: [sold.id] })
    await engine.client.products.trash({ ids: [id] })
    await engine.client.purchases.restore({ ids: [sold.id] })
    const again = engine.client.purchases.create({ lines: [{ productId: id }] })
    await expect(again).rejects.toMatchObject({ code: 'in-trash' })
    const { version } = await engine.client.purchases.get({ id: sold.id })
    await engine.client.purchases.update({
      id: sold.id,
      version,
      patch: { lines: [{ productId: id, quantity: 2000, unitPrice: 30_000 }] },
    })
    expect((await engine.client.purchases.get({ id: sold.id })).lines).toMatchObject([{ name: 'Tea', total: 600 }])
  })

  it('change by field, and undo puts the field back', async () => {
    const { id } = await engine.client.products.create({ name: 'Tea', unit: 'bag', price: 300 })
    await engine.client.products.update({ id, patch: { name: 'Green tea', price: null, usualDays: 30 } })
    const shown = async () => (await engine.client.products.list({})).rows[0]
    expect(await shown()).toMatchObject({ name: 'Green tea', unit: 'bag', price: null, usualDays: 30 })
    await engine.client.undo.undo({})
    expect(await shown()).toMatchObject({ name: 'Tea', price: 300, usualDays: null })
    await expect(engine.client.products.update({ id: 99, patch: {} })).rejects.toMatchObject({ code: 'not-found' })
    await expect(engine.client.products.create({ name: 'A', price: -1 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  it('that are in the trash stay as they are when they are put there again, and unknown ones are told', async () => {
    const { id } = await engine.client.products.create({ name: 'Tea' })
    await engine.client.products.trash({ ids: [id, id] })
    const before = await engine.client.trash.list()
    await engine.client.products.trash({ ids: [id] })
    expect(await engine.client.trash.list()).toEqual(before)
    await expect(engine.client.products.trash({ ids: [id, 99] })).rejects.toMatchObject({ code: 'not-found' })
  })
})
