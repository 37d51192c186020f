import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const info = async () => (await engine.client.shop.status()).shop
const toDinars = () => engine.client.shop.updateSettings({ currency: 'RSD' })

describe('the currency of a shop', () => {
  it('can be changed as long as there are no amounts', async () => {
    await aCustomer(engine)
    expect((await info())?.hasAmounts).toBe(false)
    expect((await toDinars()).settings.currency).toBe('RSD')
  })

  it.each([
    ['a purchase', async () => aPurchase(engine, { customerId: await aCustomer(engine), day: '2026-06-01' })],
    [
      'a purchase in the trash',
      async () => {
        const id = await aPurchase(engine, { customerId: await aCustomer(engine), day: '2026-06-01' })
        await engine.client.purchases.trash({ ids: [id] })
      },
    ],
    ['the price of a product', async () => aProduct(engine, { name: 'Kafa', price: 500 })],
    [
      'an order',
      async () =>
        engine.client.orders.create({ customerId: await aCustomer(engine), lines: [{ name: 'Cake', total: 5 }] }),
    ],
    [
      'an entry of the credit book',
      async () => engine.client.credit.bringOver({ customerId: await aCustomer(engine), amount: 5 }),
    ],
    [
      'a customer with a limit of their own',
      async () => engine.client.customers.create({ givenName: 'Ana', creditLimit: 500 }),
    ],
    ['cash that was moved', async () => engine.client.days.moveCash({ amount: 5, note: 'Change' })],
    ['a closed day', async () => engine.client.days.close({ counts: [{ method: 'cash', counted: 5 }] })],
    [
      'an own field with money',
      async () => {
        const { id } = await engine.client.customFields.create({ name: 'Budget', kind: 'money' })
        await engine.client.customers.create({ givenName: 'Ana', custom: { [id]: 500 } })
      },
    ],
  ])('stays once there is %s', async (_what, make) => {
    await make()
    expect((await info())?.hasAmounts).toBe(true)
    await expect(toDinars()).rejects.toMatchObject({ code: 'currency-in-use', data: { currency: 'EUR' } })
    expect((await info())?.settings.currency).toBe('EUR')
  })

  it('leaves the other settings of the same call unsaved when it is refused', async () => {
    await aPurchase(engine, { customerId: await aCustomer(engine), day: '2026-06-01' })
    await expect(engine.client.shop.updateSettings({ name: 'Nova', currency: 'RSD' })).rejects.toThrow()
    expect((await info())?.settings.name).toBe('Test')
  })
})
