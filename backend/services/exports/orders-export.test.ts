import { afterEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto } from '../imports/testing/import-into.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

async function aShop(): Promise<TestEngine> {
  const engine = await createTestEngine({ language: 'ro', currency: 'RON' })
  engines.push(engine)
  return engine
}

type What = Parameters<TestEngine['client']['exports']['run']>[0]['what']
async function exported(engine: TestEngine, what: What, format: 'csv' | 'json'): Promise<string> {
  for await (const event of await engine.client.exports.run({ what, format }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId).content.toString('utf8')
  throw new Error('no file')
}

describe('orders with deposits', () => {
  type Paid = { readonly method: string; readonly amount: number }
  type Told = { readonly payments: readonly Paid[] }
  type All = {
    readonly purchases: readonly Told[]
    readonly orders: readonly Told[]
    readonly laterPayments: readonly Paid[]
  }

  async function withOrders(): Promise<TestEngine> {
    const engine = await aShop()
    const { client } = engine
    const { id: customerId } = await client.customers.create({ givenName: 'Ana' })
    const anOrder = async (total: number, deposit: number) =>
      await client.orders.create({
        customerId,
        lines: [{ name: 'Tort', total }],
        deposits: [{ method: 'cash', amount: deposit }],
      })
    await client.orders.handOver({ id: (await anOrder(5000, 2000)).id })
    await anOrder(900, 300)
    await client.orders.cancel({ id: (await anOrder(700, 70)).id, deposit: 'keep' })
    await client.credit.bringOver({ customerId, amount: 400 })
    await client.credit.pay({ customerId, amount: 100 })
    return engine
  }

  it('tell each payment once in the JSON of everything', async () => {
    const from = await withOrders()
    const { purchases, orders, laterPayments } = JSON.parse(await exported(from, 'all', 'json')) as All
    const amounts = (told: readonly Told[]) => told.map(({ payments }) => payments.map(({ amount }) => amount))
    expect(amounts(purchases)).toEqual([[20, 30]])
    expect(amounts(orders)).toEqual([[], [3], [0.7, -0.7]])
    expect(laterPayments.map(({ amount }) => amount)).toEqual([1])
    const alone = JSON.parse(await exported(from, 'orders', 'json')) as readonly Told[]
    expect(amounts(alone)).toEqual([[20], [3], [0.7, -0.7]])
  })

  it('come back as purchases that are paid once', async () => {
    const from = await withOrders()
    const to = await aShop()
    await importInto(to, await exported(from, 'customers', 'csv'))
    await importInto(to, await exported(from, 'lines', 'csv'))
    const inAll = async (engine: TestEngine) =>
      (JSON.parse(await exported(engine, 'purchases', 'json')) as Record<string, unknown>[]).map(
        ({ payments, ...purchase }) => ({
          ...purchase,
          paid: (payments as readonly Paid[]).reduce((sum, { amount }) => sum + amount, 0),
          ways: [...new Set((payments as readonly Paid[]).map(({ method }) => method))],
        }),
      )
    expect(await inAll(to)).toEqual(await inAll(from))
    expect(await inAll(to)).toMatchObject([{ total: 50, paid: 50, ways: ['cash'] }])
  })
})
