import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const lineOf = async (id: number) => (await engine.client.purchases.get({ id })).lines[0]?.id ?? 0
const isSound = async () => (await engine.client.shop.check()).ok

describe('undoing an older purchase', () => {
  it('of which goods came back since is refused, until the return is in the trash', async () => {
    const customerId = await aCustomer(engine)
    const bought = await engine.client.purchases.create({ customerId, lines: [{ name: 'Tea', total: 500 }] })
    const lines = [{ lineId: await lineOf(bought.id), quantity: 1000 }]
    const returned = await engine.client.purchases.returnLines({ purchaseId: bought.id, lines })
    const undone = engine.client.undo.undo({ actId: bought.actId })
    await expect(undone).rejects.toMatchObject({ code: 'has-returns' })
    expect((await engine.client.purchases.get({ id: bought.id })).deletedAt).toBeNull()
    await engine.client.purchases.trash({ ids: [returned.id] })
    await engine.client.undo.undo({ actId: bought.actId })
    expect((await engine.client.purchases.list({})).total).toBe(0)
    expect(await isSound()).toBe(true)
  })

  it('to a smaller quantity than came back is refused', async () => {
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'Tea', quantity: 1000, total: 500 }] })
    const { version } = await engine.client.purchases.get({ id })
    const more = await engine.client.purchases.update({
      id,
      version,
      patch: { lines: [{ name: 'Tea', quantity: 3000, total: 1500 }] },
    })
    const lines = [{ lineId: await lineOf(id), quantity: 2000 }]
    await engine.client.purchases.returnLines({ purchaseId: id, lines })
    await expect(engine.client.undo.undo({ actId: more.actId })).rejects.toMatchObject({ code: 'has-returns' })
    expect((await engine.client.purchases.get({ id })).total).toBe(1500)
  })

  it('keeps its new customer where something was sold to them since', async () => {
    const lines = [{ name: 'Tea', total: 500 }]
    const first = await engine.client.purchases.create({ newCustomer: { name: 'Ana' }, lines })
    const customerId = Number(first.customerId)
    await engine.client.purchases.create({ customerId, lines: [{ name: 'Tea', total: 700 }] })
    const { kept } = await engine.client.undo.undo({ actId: first.actId })
    expect(kept).toEqual([{ table: 'contacts', recordId: customerId, field: 'deleted_at' }])
    expect(await engine.client.customers.get({ id: customerId })).toMatchObject({
      deletedAt: null,
      totals: { spent: 700, visits: 1 },
    })
    expect(await isSound()).toBe(true)
  })

  it('leaves a purchase its customer where something was put on credit since', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'Tea', total: 500 }] })
    const { actId } = await engine.client.purchases.update({ id, version: 1, patch: { customerId } })
    await engine.client.purchases.update({ id, version: 2, patch: { payments: [] } })
    const { kept } = await engine.client.undo.undo({ actId })
    expect(kept).toEqual([{ table: 'purchases', recordId: id, field: 'contact_id' }])
    expect(await engine.client.purchases.get({ id })).toMatchObject({ customerId, owed: 500 })
    expect(await isSound()).toBe(true)
  })
})
