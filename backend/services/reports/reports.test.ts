import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { previousPeriod } from './month-spans.ts'
import { reportAsJson } from './report-as-json.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const day = '2026-05-20'

describe('sales by month', () => {
  it('shows the twelve full months and the present one, empty months with zeros', async () => {
    const { rows, from, to } = await engine.client.reports.run({ name: 'sales-by-month' })
    expect([from, to, rows.length]).toEqual(['2025-06-01', '2026-06-15', 13])
    expect(rows[0]).toEqual({ month: '2025-06', purchases: 0, customers: 0, amount: 0, average: 0, previousAmount: 0 })
  })

  it('counts a customer once in the totals, however many months they bought in', async () => {
    const ana = await aCustomer(engine)
    for (const on of ['2026-04-02', day, '2026-05-21']) await aPurchase(engine, { customerId: ana, day: on })
    const { rows, totals } = await engine.client.reports.run({ name: 'sales-by-month' })
    expect(rows.slice(-3).map((row) => [row['month'], row['purchases'], row['customers'], row['amount']])).toEqual([
      ['2026-04', 1, 1, 1000],
      ['2026-05', 2, 1, 2000],
      ['2026-06', 0, 0, 0],
    ])
    expect(totals).toMatchObject({ purchases: 3, customers: 1, amount: 3000, average: 1000 })
  })

  it('takes returns off the amount and does not count them as purchases', async () => {
    const ana = await aCustomer(engine)
    await aPurchase(engine, { customerId: ana, day, amounts: [5000] })
    await aPurchase(engine, { customerId: ana, day, amounts: [-2000] })
    const { totals } = await engine.client.reports.run({ name: 'sales-by-month' })
    expect(totals).toMatchObject({ purchases: 1, amount: 3000 })
  })

  it('compares with the same number of months before', async () => {
    await aPurchase(engine, { customerId: await aCustomer(engine), day: '2026-03-10', amounts: [700] })
    const { rows, totals } = await engine.client.reports.run({
      name: 'sales-by-month',
      from: '2026-04-01',
      to: '2026-04-30',
    })
    expect(rows).toEqual([{ month: '2026-04', purchases: 0, customers: 0, amount: 0, average: 0, previousAmount: 700 }])
    expect(totals).toMatchObject({ previousAmount: 700, previousPurchases: 1, previousCustomers: 1 })
  })

  it('keeps a whole month a whole month when it looks back', () => {
    expect(previousPeriod({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(previousPeriod({ from: '2026-02-01', to: '2026-02-28' })).toEqual({ from: '2026-01-01', to: '2026-01-31' })
  })

  it('leaves out the trash and unfinished imports', async () => {
    const gone = await aPurchase(engine, { customerId: await aCustomer(engine), day })
    await engine.shop.db.updateTable('purchases').set({ deleted_at: 'x' }).where('id', '=', gone).execute()
    expect((await engine.client.reports.run({ name: 'sales-by-month' })).totals['purchases']).toBe(0)
  })
})

describe('the other reports', () => {
  it('adds up products, those of the list and those that are only text', async () => {
    const ana = await aCustomer(engine)
    const tea = await aProduct(engine, { name: 'Tea' })
    await aPurchase(engine, {
      customerId: ana,
      day,
      amounts: [3000],
      productId: tea,
      product: 'tea leaves',
      quantity: 1500,
    })
    await aPurchase(engine, { customerId: ana, day: '2026-02-01', amounts: [1000], product: 'Wrapping' })
    const { rows, totals } = await engine.client.reports.run({ name: 'sales-by-product' })
    expect(rows).toEqual([
      { productId: tea, product: 'Tea', quantity: 1500, lines: 1, amount: 3000, share: 7500 },
      { productId: null, product: 'Wrapping', quantity: 1000, lines: 1, amount: 1000, share: 2500 },
    ])
    expect(totals).toEqual({ quantity: 2500, lines: 2, amount: 4000 })
  })

  it('lists the best customers first and gives totals of all although it shows one', async () => {
    const [ana, boris] = [await aCustomer(engine, { name: 'Ana' }), await aCustomer(engine, { name: 'Boris' })]
    await aPurchase(engine, { customerId: ana, day })
    await aPurchase(engine, { customerId: boris, day, amounts: [9000] })
    await aPurchase(engine, { customerId: null, day, amounts: [500] })
    const { rows, totals } = await engine.client.reports.run({ name: 'sales-by-customer', limit: 1 })
    expect(rows).toMatchObject([{ customerId: boris, customer: 'Boris', purchases: 1, amount: 9000, lastOn: day }])
    expect(totals).toMatchObject({ purchases: 3, amount: 10_500 })
  })

  it('tells new customers from returning ones', async () => {
    const ana = await aCustomer(engine)
    await aPurchase(engine, { customerId: ana, day: '2026-04-02' })
    await aPurchase(engine, { customerId: ana, day })
    const { rows } = await engine.client.reports.run({
      name: 'new-and-returning',
      from: '2026-04-01',
      to: '2026-05-31',
    })
    expect(rows.map((row) => [row['newCustomers'], row['returningCustomers']])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('adds up the ways of paying', async () => {
    const ana = await aCustomer(engine)
    await aPurchase(engine, { customerId: ana, day, method: 'card', amounts: [3000] })
    await aPurchase(engine, { customerId: ana, day })
    const { rows } = await engine.client.reports.run({ name: 'sales-by-payment-method' })
    expect(rows.map((row) => [row['method'], row['amount'], row['share']])).toEqual([
      ['card', 3000, 7500],
      ['cash', 1000, 2500],
    ])
  })

  it('says of what nobody noted how it was paid that it is not noted', async () => {
    const ana = await aCustomer(engine)
    await aPurchase(engine, { customerId: ana, day, method: 'card', amounts: [3000] })
    const unknown = await aPurchase(engine, { customerId: ana, day })
    await engine.shop.db.deleteFrom('payments').where('purchase_id', '=', unknown).execute()
    await engine.client.purchases.create({ customerId: ana, day, lines: [{ name: 'Gift' }], payments: [] })
    const { rows, totals } = await engine.client.reports.run({ name: 'sales-by-payment-method' })
    expect(rows).toEqual([
      { method: 'card', payments: 1, amount: 3000, share: 7500 },
      { method: 'not-noted', payments: 0, amount: 1000, share: 2500 },
    ])
    expect(totals).toMatchObject({ payments: 1, amount: 4000 })
  })

  it('calls own ways of paying by their names', async () => {
    const { code } = await engine.client.paymentMethods.create({ name: 'Voucher' })
    const payments = [{ method: code, amount: 500 }]
    await engine.client.purchases.create({ day, lines: [{ name: 'Tea', total: 500 }], payments })
    const { rows } = await engine.client.reports.run({ name: 'sales-by-payment-method' })
    expect(rows).toMatchObject([{ method: 'Voucher', amount: 500 }])
  })

  it('tells discounts and roundings of whole purchases beside the products, so that all totals agree', async () => {
    await engine.client.shop.updateSettings({ cashStep: 50 })
    await engine.client.purchases.create({ day, lines: [{ name: 'Tea', total: 1020 }], discount: 130 })
    const { rows, totals } = await engine.client.reports.run({ name: 'sales-by-product' })
    expect(rows).toMatchObject([
      { product: 'Tea', amount: 1020 },
      { productId: null, product: null, quantity: 0, lines: 0, amount: -120 },
    ])
    expect(totals['amount']).toBe(900)
    expect((await engine.client.reports.run({ name: 'sales-by-month' })).totals['amount']).toBe(900)
  })

  it('gives the command line decimal numbers', async () => {
    await aPurchase(engine, { customerId: await aCustomer(engine), day, amounts: [1250], quantity: 1500 })
    const json = reportAsJson(await engine.client.reports.run({ name: 'sales-by-product' }))
    expect(json.rows[0]).toMatchObject({ quantity: 1.5, amount: 12.5, share: 100 })
    expect(json.totals).toMatchObject({ quantity: 1.5, amount: 12.5 })
  })

  it('refuses a report that does not exist and a period that ends before it begins', async () => {
    await expect(engine.client.reports.run({ name: 'nope' })).rejects.toMatchObject({ code: 'unknown-report' })
    await expect(
      engine.client.reports.run({ name: 'sales-by-month', from: '2026-02-01', to: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
