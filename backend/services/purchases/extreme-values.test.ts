import { afterEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
afterEach(() => engine.close())

const buy = (customerId: number, day: string, total: number) =>
  engine.client.purchases.create({ customerId, day, lines: [{ name: 'Tea', total }] })

describe('a purchase with a typing mistake', () => {
  it('of a century, kept before such days were refused, leaves the card, the list, Today and the due list readable', async () => {
    engine = await createTestEngine()
    const id = await aCustomer(engine)
    for (const day of ['1990-01-01', '2126-01-01', '2299-12-31']) await aPurchase(engine, { customerId: id, day })
    expect((await engine.client.customers.get({ id })).totals).toMatchObject({ lastOn: '2299-12-31' })
    expect((await engine.client.customers.list({})).total).toBe(1)
    expect(await engine.client.due.list({ on: '2299-12-31', states: ['not-due'] })).toHaveLength(1)
    expect(await engine.client.today.get({ on: '2299-12-31' })).toMatchObject({ on: '2299-12-31' })
  })

  it('of many zeros leaves the lists and their sums readable', async () => {
    engine = await createTestEngine()
    const id = await aCustomer(engine)
    for (const day of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-06-15']) await buy(id, day, 1_000_000_000_000)
    expect(await engine.client.purchases.list({})).toMatchObject({ sum: 4_000_000_000_000 })
    expect((await engine.client.customers.get({ id })).totals.spent).toBe(4_000_000_000_000)
    expect((await engine.client.customers.list({})).rows).toMatchObject([{ spent: 4_000_000_000_000 }])
    expect(await engine.client.due.list({ states: ['not-due'] })).toHaveLength(1)
    expect((await engine.client.today.get({})).week.takings).toBe(1_000_000_000_000)
  })

  it('is refused where the discount is larger than the price', async () => {
    engine = await createTestEngine()
    const line = { name: 'Tea', quantity: 2000, unitPrice: 10_000 }
    const free = await engine.client.purchases.create({ lines: [{ ...line, discount: 200 }] })
    expect(free.total).toBe(0)
    for (const quantity of [2000, -2000]) {
      const tooMuch = engine.client.purchases.create({ lines: [{ ...line, quantity, discount: 201 }] })
      await expect(tooMuch).rejects.toMatchObject({
        code: 'invalid-input',
        data: { issues: [{ path: 'lines.0.discount', rule: 'discount-too-large' }] },
      })
    }
  })

  it('is refused where the price of the catalogue is beyond the largest unit price', async () => {
    engine = await createTestEngine({ currency: 'JPY' })
    const productId = await aProduct(engine, { name: 'Tea', price: 1_000_000_000_000 })
    const bought = engine.client.purchases.create({ lines: [{ productId, quantity: 1 }] })
    await expect(bought).rejects.toMatchObject({ code: 'amount-out-of-range' })
  })
})

describe('text that can not be seen', () => {
  it('is taken out of names, notes, titles and products, whoever sends it', async () => {
    engine = await createTestEngine()
    const dirty = '\u202eTea\u0000\n\u200b leaves '
    const { id, customerId } = await engine.client.purchases.create({
      newCustomer: { name: dirty, phone: '\u200e064' },
      lines: [{ name: dirty, total: 5 }],
      note: dirty,
    })
    const purchase = await engine.client.purchases.get({ id })
    expect(purchase).toMatchObject({ customer: 'Tea leaves', note: 'Tea\n leaves', lines: [{ name: 'Tea leaves' }] })
    const card = await engine.client.customers.get({ id: Number(customerId) })
    expect(card).toMatchObject({ givenName: 'Tea', familyName: 'leaves', phones: [{ value: '064' }] })
    await engine.client.followUps.create({ title: dirty, dueOn: '2026-07-01' })
    expect((await engine.client.followUps.list({})).rows).toMatchObject([{ title: 'Tea leaves' }])
    await engine.client.products.create({ name: dirty })
    expect((await engine.client.products.list({})).rows).toMatchObject([{ name: 'Tea leaves' }])
  })

  it('is no name', async () => {
    engine = await createTestEngine()
    const nameless = engine.client.products.create({ name: '\u200b\u0000' })
    await expect(nameless).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
