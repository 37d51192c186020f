import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let ana: number
beforeEach(async () => {
  engine = await createTestEngine()
  ana = await aCustomer(engine, { name: 'Ana Marić', givenName: 'Ana', familyName: 'Marić', phones: ['064 815 47 93'] })
})
afterEach(() => engine.close())

const find = (text: string) => engine.client.counter.find({ text })
const standing = (id = ana) => engine.client.counter.customer({ id })

describe('finding who stands at the counter', () => {
  it('takes four digits for the end of a phone first', async () => {
    const boris = await aCustomer(engine, { name: 'Boris', givenName: 'Boris', phones: ['064 479 33 11'] })
    const { customers } = await find('4793')
    expect(customers.map(({ customerId }) => customerId)).toEqual([ana, boris])
    expect(customers[0]).toMatchObject({ name: 'Ana Marić', balance: 0, lastOn: null })
  })

  it('finds three letters in any alphabet, with debt and last visit', async () => {
    await aPurchase(engine, { customerId: ana, day: '2026-06-01', amounts: [700], method: 'credit' })
    expect((await find('мар')).customers).toMatchObject([{ customerId: ana, balance: 700, lastOn: '2026-06-01' }])
  })

  it('knows a scanned product by barcode and by code', async () => {
    const { id } = await engine.client.products.create({
      name: 'Tea',
      barcode: '5941234567899',
      code: 'T-1',
      price: 450,
    })
    const tea = { productId: id, name: 'Tea', unit: '', price: 450 }
    expect(await find('5941234567899')).toEqual({ customers: [], product: tea })
    expect((await find(' T-1 ')).product).toEqual(tea)
    expect((await find('T-')).product).toBeNull()
  })
})

describe('the customer at the counter', () => {
  it('shows debt, what of it is late, and the limit', async () => {
    await engine.client.shop.updateSettings({ creditLimit: 5000, creditDays: 10 })
    await aPurchase(engine, { customerId: ana, day: '2026-05-01', amounts: [700], method: 'credit' })
    await engine.client.purchases.create({ customerId: ana, lines: [{ name: 'Tea', total: 300 }], payments: [] })
    expect(await standing()).toMatchObject({ balance: 1000, overdue: 700, limit: 5000, displayName: 'Ana Marić' })
  })

  it('books the last purchase that was no return, as it was paid', async () => {
    const lines = [
      { name: 'Bread', quantity: 2000, unitPrice: 35_000, discountPercent: 10 },
      { name: 'By hand', total: 250 },
    ]
    const { id } = await engine.client.purchases.create({
      customerId: ana,
      lines,
      payments: [{ method: 'card', amount: 880 }],
    })
    const { lines: sold } = await engine.client.purchases.get({ id })
    await engine.client.purchases.returnLines({ purchaseId: id, lines: [{ lineId: sold[1]?.id ?? 0, quantity: 1000 }] })
    const { last } = await standing()
    expect(last).toMatchObject({ purchaseId: id, total: 880, totalNow: 880, method: 'card' })
    expect(last?.lines).toMatchObject([
      {
        name: 'Bread',
        quantity: 2000,
        paid: 630,
        paidPrice: 31_500,
        now: { discount: 70, discountPercent: 10, total: 630 },
      },
      { name: 'By hand', productId: null, paid: 250, now: { unitPrice: null, total: 250 } },
    ])
  })

  it('asks the new price of the list, less what was agreed in per cent', async () => {
    const { id: productId } = await engine.client.products.create({ name: 'Coffee', price: 400 })
    await engine.client.purchases.create({
      customerId: ana,
      day: '2026-06-01',
      lines: [{ productId, quantity: 2000, discountPercent: 10 }],
    })
    await engine.client.products.update({ id: productId, patch: { price: 500 } })
    const { last, usual } = await standing()
    expect(last).toMatchObject({ total: 720, totalNow: 900, method: 'cash' })
    expect(usual).toMatchObject([
      { productId, times: 1, paid: 720, paidPrice: 36_000, now: { unitPrice: 50_000, total: 900 } },
    ])
  })

  it('keeps a price made for the customer while the list stays as it was', async () => {
    const { id: productId } = await engine.client.products.create({ name: 'Coffee', price: 400 })
    await engine.client.purchases.create({ customerId: ana, lines: [{ productId, unitPrice: 35_000 }] })
    expect((await standing()).last).toMatchObject({ totalNow: 350 })
  })

  it('books a product that is in the trash by its name', async () => {
    const productId = await aProduct(engine, { name: 'Coffee', price: 400 })
    await aPurchase(engine, { customerId: ana, day: '2026-06-01', amounts: [400], productId })
    engine.shop.database.raw.prepare("UPDATE products SET deleted_at = '2026-06-02T00:00:00Z'").run()
    expect((await standing()).last?.lines).toMatchObject([{ productId: null, name: 'Coffee', now: { total: 400 } }])
  })

  it('shows orders that wait to be handed over, and allergies before what was pinned', async () => {
    const { id } = await engine.client.orders.create({
      customerId: ana,
      lines: [{ name: 'Cake', total: 3000 }],
      deposits: [{ method: 'cash', amount: 1000 }],
    })
    await engine.client.orders.create({ customerId: ana, lines: [{ name: 'Not yet', total: 100 }] })
    await engine.client.orders.setState({ id, state: 'ready' })
    const facts = [
      { kind: 'hobby', text: 'Fishing', pinned: true },
      { kind: 'size', text: '42', pinned: false },
      { kind: 'allergy', text: 'Nuts', pinned: false },
    ] as const
    await engine.client.customers.update({
      id: ana,
      version: (await engine.client.customers.get({ id: ana })).version,
      patch: { facts: [...facts] },
    })
    const shown = await standing()
    expect(shown.readyOrders).toMatchObject([{ id, total: 3000, paid: 1000, items: ['Cake'], lineCount: 1 }])
    expect(shown.facts).toEqual([
      { kind: 'allergy', text: 'Nuts' },
      { kind: 'hobby', text: 'Fishing' },
    ])
  })

  it('is nobody who was moved to the trash', async () => {
    await engine.client.customers.trash({ ids: [ana] })
    await expect(standing()).rejects.toMatchObject({ code: 'in-trash' })
    await expect(standing(999)).rejects.toMatchObject({ code: 'not-found' })
  })
})
