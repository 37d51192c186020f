import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

async function everyFourWeeks(name: string, amount: number): Promise<number> {
  const customerId = await aCustomer(engine, { name, phones: ['+381641234567'] })
  for (const day of ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-06', '2026-05-04'])
    await aPurchase(engine, { customerId, day, amounts: [amount] })
  return customerId
}

describe('due.list', () => {
  it('ranks customers by what is at stake and says why', async () => {
    const small = await everyFourWeeks('Ana', 1000)
    const large = await everyFourWeeks('Boris', 9000)
    const rows = await engine.client.due.list({})
    expect(rows.map(({ customerId }) => customerId)).toEqual([large, small])
    expect(rows[0]).toMatchObject({
      customer: 'Boris',
      phone: '+381641234567',
      product: null,
      lastOn: '2026-05-04',
      dueOn: '2026-06-01',
      daysLate: 14,
      reason: { code: 'rhythm-regular-late' },
    })
  })
})

describe('today.get', () => {
  it('shows whom to call, and nobody for a fortnight after it was done', async () => {
    const customerId = await everyFourWeeks('Ana', 1000)
    expect((await engine.client.today.get({})).due.map((row) => row.customerId)).toEqual([customerId])
    const { actId } = await engine.client.today.settle({ group: 'due', customerId, act: { kind: 'done', note: 'OK' } })
    expect(await engine.client.today.get({})).toMatchObject({ due: [], dueTotal: 0 })
    await engine.client.undo.undo({ actId })
    expect((await engine.client.today.get({})).dueTotal).toBe(1)
  })
})
