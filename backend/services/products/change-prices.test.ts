import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
  for (const [name, price, category, active] of [
    ['Loaf', 199, 'Bakery / Bread', true],
    ['Cake', 1500, 'Bakery', true],
    ['Order cake', null, 'Bakery', true],
    ['Tea', 450, 'Drinks', true],
    ['Old roll', 90, 'Bakery', false],
  ] as const)
    await engine.client.products.create({ name, price, category, active })
})
afterEach(() => engine.close())

const shown = async () => {
  const { rows } = await engine.client.products.list({ show: 'all' })
  return Object.fromEntries(rows.map(({ name, price }) => [name, price]))
}
const before = { Loaf: 199, Cake: 1500, 'Order cake': null, Tea: 450, 'Old roll': 90 }
const plan = { which: { category: 'Bakery' }, change: { percent: 10 }, roundTo: 10 } as const

describe('prices of many', () => {
  it('are previewed without a change, changed as previewed in one act, and undone', async () => {
    const { products, undo } = engine.client
    const preview = await products.previewPrices(plan)
    expect(preview).toMatchObject({ changed: 2, unchanged: 0, withoutPrice: 1, outOfRange: 0 })
    expect(preview.rows.map((row) => [row.name, row.old, row.new])).toEqual([
      ['Cake', 1500, 1650],
      ['Loaf', 199, 220],
    ])
    expect(await shown()).toEqual(before)
    const done = await products.changePrices({ ...plan, fingerprint: preview.fingerprint })
    expect(done).toMatchObject({ changed: 2, withoutPrice: 1 })
    expect(await shown()).toEqual({ ...before, Cake: 1650, Loaf: 220 })
    expect((await products.prices({ id: 1 }))[0]).toMatchObject({ price: 220, from: '2026-06-15' })
    expect((await undo.undo({})).kept).toEqual([])
    expect(await shown()).toEqual(before)
    await undo.redo()
    expect(await shown()).toEqual({ ...before, Cake: 1650, Loaf: 220 })
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('are not changed where one is another since, or another change is asked for', async () => {
    const { products } = engine.client
    const { fingerprint } = await products.previewPrices(plan)
    const other = products.changePrices({ ...plan, change: { percent: 11 }, fingerprint })
    await expect(other).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await products.update({ id: 2, patch: { name: 'Big cake' } })
    await products.update({ id: 1, patch: { price: 200 } })
    await expect(products.changePrices({ ...plan, fingerprint })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await shown()).toMatchObject({ 'Big cake': 1500, Loaf: 200 })
  })

  it.each([
    ['less than nothing', { amount: -200 }, ['Loaf', 'Old roll']],
    ['less than nothing by a share', { percent: -101 }, ['Cake', 'Loaf', 'Old roll', 'Tea']],
    ['set to less than nothing', { set: -1 }, ['Cake', 'Loaf', 'Old roll', 'Tea']],
    ['too large', { amount: 999_999_999_800 }, ['Cake', 'Tea']],
  ])('that would be %s are shown and change none', async (_, change, names) => {
    const { products } = engine.client
    const input = { which: { show: 'all' as const }, change }
    const preview = await products.previewPrices(input)
    expect(preview.outOfRange).toBe(names.length)
    expect(preview.rows.slice(0, names.length).map(({ name }) => name)).toEqual(names)
    const refused = products.changePrices({ ...input, fingerprint: preview.fingerprint })
    await expect(refused).rejects.toMatchObject({ code: 'price-out-of-range', data: { count: names.length } })
    expect(await shown()).toEqual(before)
  })

  it('of named products change too, archived ones as well; unknown and trashed ones are told', async () => {
    const { products } = engine.client
    const input = { which: { ids: [4, 5] }, change: { set: 100 } }
    const { fingerprint } = await products.previewPrices(input)
    await products.changePrices({ ...input, fingerprint })
    expect(await shown()).toMatchObject({ Tea: 100, 'Old roll': 100 })
    await products.trash({ ids: [4] })
    await expect(products.previewPrices(input)).rejects.toMatchObject({ code: 'in-trash' })
    await expect(products.previewPrices({ ...input, which: { ids: [99] } })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
