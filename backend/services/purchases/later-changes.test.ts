import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const get = async (id: number) => await engine.client.purchases.get({ id })
type Patch = Parameters<TestEngine['client']['purchases']['update']>[0]['patch']
const edit = async (id: number, patch: Patch) =>
  await engine.client.purchases.update({ id, version: (await get(id)).version, patch })
const isSound = async () => (await engine.client.shop.check()).ok

describe('a price that is known later only', () => {
  it('is paid in cash on the day of the purchase, as if it had been known at once', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await engine.client.purchases.create({ customerId, day: '2026-03-01', lines: [{ name: 'Tea' }] })
    expect(await get(id)).toMatchObject({ total: null, payments: [] })
    const { actId } = await edit(id, { lines: [{ name: 'Tea', total: 500 }] })
    expect(await get(id)).toMatchObject({
      total: 500,
      payments: [{ method: 'cash', amount: 500, day: '2026-03-01', dueOn: null }],
    })
    await engine.client.undo.undo({ actId })
    expect(await get(id)).toMatchObject({ total: null, payments: [] })
    expect(await isSound()).toBe(true)
  })

  it('is rounded to coins as at the counter', async () => {
    await engine.close()
    engine = await createTestEngine({ currency: 'HUF' })
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'Tea' }] })
    await edit(id, { lines: [{ name: 'Tea', total: 100_300 }] })
    expect(await get(id)).toMatchObject({ total: 100_500, rounding: 200, payments: [{ amount: 100_500 }] })
  })

  it('is left open where that is said', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await engine.client.purchases.create({ customerId, lines: [{ name: 'Tea' }] })
    await edit(id, { lines: [{ name: 'Tea', total: 500 }], payments: [] })
    expect(await get(id)).toMatchObject({ owed: 500, payments: [{ method: 'credit', amount: 500 }] })
  })
})

describe('a purchase of which goods came back', () => {
  async function halfBack(): Promise<{ id: number; returnId: number }> {
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'Tea', quantity: 2000, total: 200 }] })
    const lineId = (await get(id)).lines[0]?.id ?? 0
    const back = await engine.client.purchases.returnLines({ purchaseId: id, lines: [{ lineId, quantity: 1000 }] })
    return { id, returnId: back.id }
  }
  const priced = (total: number) => ({ lines: [{ name: 'Tea', quantity: 2000, total }] })
  const refused = { code: 'more-given-back' }

  it('has its old lines alone when the return of a new one and then the edit are undone', async () => {
    const { client } = engine
    const { id } = await client.purchases.create({ lines: [{ name: 'Tea', total: 300 }] })
    const added = await edit(id, {
      lines: [
        { name: 'Tea', total: 300 },
        { name: 'Cup', total: 40 },
      ],
    })
    const lineId = (await get(id)).lines[1]?.id ?? 0
    const back = await client.purchases.returnLines({ purchaseId: id, lines: [{ lineId, quantity: 1000 }] })
    await client.undo.undo({ actId: back.actId })
    expect(await client.undo.undo({ actId: added.actId })).toMatchObject({ kept: [] })
    expect(await get(id)).toMatchObject({ total: 300, lines: [{ name: 'Tea' }] })
    await client.undo.redo()
    await client.undo.redo()
    expect(await get(id)).toMatchObject({ total: 340 })
    expect((await get(back.id)).lines).toMatchObject([{ returnOf: lineId }])
    expect(await isSound()).toBe(true)
  })

  it('can not be made cheaper than what was given back', async () => {
    const { id } = await halfBack()
    await expect(edit(id, priced(99))).rejects.toMatchObject(refused)
    await expect(edit(id, { discount: 101 })).rejects.toMatchObject(refused)
    expect(await get(id)).toMatchObject({ total: 200 })
    await edit(id, priced(100))
    const lineId = (await get(id)).lines[0]?.id ?? 0
    const rest = await engine.client.purchases.returnLines({ purchaseId: id, lines: [{ lineId, quantity: 1000 }] })
    expect(rest.total).toBe(0)
  })

  it('can not give back more by a change of the return either', async () => {
    const { returnId } = await halfBack()
    const more = { lines: [{ name: 'Tea', quantity: -1000, total: -201 }] }
    await expect(edit(returnId, more)).rejects.toMatchObject(refused)
  })

  it('stays dear where the price was raised before, until the return is in the trash', async () => {
    const { id } = await engine.client.purchases.create(priced(80))
    const { actId } = await edit(id, priced(200))
    const lineId = (await get(id)).lines[0]?.id ?? 0
    const lines = [{ lineId, quantity: 1000 }]
    const back = await engine.client.purchases.returnLines({ purchaseId: id, lines })
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({ code: 'has-returns' })
    await engine.client.purchases.trash({ ids: [back.id] })
    await engine.client.undo.undo({ actId })
    await expect(engine.client.purchases.restore({ ids: [back.id] })).rejects.toMatchObject(refused)
    expect(await get(id)).toMatchObject({ total: 80 })
    expect(await isSound()).toBe(true)
  })

  it('can be sorted out step by step where it was wrong before the rule', async () => {
    const { id } = await halfBack()
    engine.shop.database.raw.exec(
      `UPDATE purchase_lines SET line_total = 50 WHERE purchase_id = ${id}; UPDATE purchases SET total = 50 WHERE id = ${id};
       UPDATE payments SET amount = 50 WHERE purchase_id = ${id};`,
    )
    await edit(id, { note: 'to be corrected' })
    expect(await get(id)).toMatchObject({ total: 50, note: 'to be corrected' })
  })
})

describe('a return dated before its sale', () => {
  it('is saved and said, also where a day is changed later', async () => {
    const { id } = await engine.client.purchases.create({ day: '2026-03-05', lines: [{ name: 'Tea', total: 200 }] })
    const lineId = (await get(id)).lines[0]?.id ?? 0
    const lines = [{ lineId, quantity: 400 }]
    const back = async (day: string) => await engine.client.purchases.returnLines({ purchaseId: id, day, lines })
    const warning = { code: 'return-before-sale', params: { day: '2026-03-04', soldOn: '2026-03-05' } }
    expect((await back('2026-03-05')).warnings).toEqual([])
    const early = await back('2026-03-04')
    expect(early.warnings).toEqual([warning])
    expect((await edit(early.id, { note: 'Torn bag' })).warnings).toEqual([])
    expect((await edit(early.id, { day: '2026-03-06' })).warnings).toEqual([])
    expect((await edit(id, { day: '2026-03-07' })).warnings).toMatchObject([{ code: 'return-before-sale' }])
  })
})
