import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const open: TestEngine[] = []
afterEach(async () => {
  for (const engine of open.splice(0)) await engine.close()
})

async function aShop(): Promise<TestEngine> {
  const engine = await createTestEngine()
  open.push(engine)
  return engine
}

type Sale = { readonly customer: number; readonly product: number; readonly day: number; readonly amount: number }

const first = '2026-01-01'
const customers = 4
const products = 2

async function aShopWith(sales: readonly Sale[]): Promise<TestEngine> {
  const engine = await aShop()
  const customerIds: number[] = []
  const productIds: number[] = []
  for (let n = 0; n < customers; n++) customerIds.push(await aCustomer(engine, { name: `Customer ${n}` }))
  for (let n = 0; n < products; n++) productIds.push(await aProduct(engine, { name: `Product ${n}` }))
  for (const { customer, product, day, amount } of sales)
    await aPurchase(engine, {
      customerId: customerIds[customer] ?? null,
      day: addDays(first, day),
      amounts: [amount],
      ...(productIds[product] === undefined ? {} : { productId: productIds[product] }),
    })
  return engine
}

const sales = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: customers - 1 }),
    product: fc.integer({ min: 0, max: products - 1 }),
    day: fc.integer({ min: 0, max: 160 }),
    amount: fc.integer({ min: -2000, max: 9000 }).filter((amount) => amount !== 0),
  }),
  { minLength: 25, maxLength: 40 },
)

describe('due.list', () => {
  it('knows on a past day only what was known then, and so does Today', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sales, fc.integer({ min: 60, max: 150 }), async (all, day) => {
        const on = addDays(first, day)
        const states = ['not-due', 'due', 'overdue', 'at-risk', 'lost', 'new'] as const
        const whole = await aShopWith(all)
        const then = await aShopWith(all.filter((sale) => sale.day <= day))
        expect(await whole.client.due.list({ on, states: [...states] })).toEqual(
          await then.client.due.list({ on, states: [...states] }),
        )
        const { due, dueTotal, lateTotal } = await whole.client.today.get({ on })
        expect(await then.client.today.get({ on })).toMatchObject({ due, dueTotal, lateTotal })
      }),
      { numRuns: 6, seed: 20_261_122 },
    )
  })

  it('has a row for each product bought on two days, and the same order every time', async () => {
    const engine = await aShop()
    const customerId = await aCustomer(engine, { name: 'Ana' })
    const coffee = await aProduct(engine, { name: 'Coffee' })
    const tea = await aProduct(engine, { name: 'Tea' })
    for (const day of ['2026-03-09', '2026-04-06', '2026-05-04'])
      await aPurchase(engine, { customerId, day, productId: coffee, amounts: [1000] })
    await aPurchase(engine, { customerId, day: '2026-05-04', productId: tea, amounts: [500] })
    const rows = await engine.client.due.list({})
    expect(rows.map(({ product }) => product)).toEqual([null, 'Coffee'])
    expect(await engine.client.due.list({ limit: 1 })).toEqual(rows.slice(0, 1))
    expect(await engine.client.due.list({ customersOnly: true })).toEqual(rows.slice(0, 1))
  })

  it('does not see customers, purchases and products in the trash', async () => {
    const engine = await aShop()
    const coffee = await aProduct(engine, { name: 'Coffee' })
    const ids: number[] = []
    for (const name of ['Ana', 'Boris']) {
      const customerId = await aCustomer(engine, { name })
      ids.push(customerId)
      for (const day of ['2026-03-09', '2026-04-06', '2026-05-04'])
        await aPurchase(engine, { customerId, day, productId: coffee, amounts: [1000] })
    }
    const at = new Date(engine.shop.now()).toISOString()
    const trash = (table: 'contacts' | 'products', id: number) =>
      engine.shop.db.updateTable(table).set({ deleted_at: at }).where('id', '=', id).execute()
    await trash('contacts', ids[0] ?? 0)
    await trash('products', coffee)
    expect((await engine.client.due.list({})).map(({ customer, product }) => [customer, product])).toEqual([
      ['Boris', null],
    ])
    expect(await engine.client.today.get({})).toMatchObject({ dueTotal: 1, due: [{ customer: 'Boris' }] })
  })

  it('never calls a customer of one purchase due', async () => {
    const engine = await aShop()
    await aPurchase(engine, { customerId: await aCustomer(engine, { name: 'Ana' }), day: '2025-01-01' })
    expect(await engine.client.due.list({})).toEqual([])
    expect(await engine.client.due.list({ states: ['new'] })).toMatchObject([
      { customer: 'Ana', dueOn: null, daysLate: null, reason: { code: 'rhythm-new' } },
    ])
  })
})
