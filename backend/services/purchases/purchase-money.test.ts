import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const tea = (total: number) => ({ name: 'Tea', total })
const get = async (id: number) => await engine.client.purchases.get({ id })
const create = async (input: Parameters<TestEngine['client']['purchases']['create']>[0]) =>
  await get((await engine.client.purchases.create(input)).id)

async function inHungary(): Promise<void> {
  await engine.close()
  engine = await createTestEngine({ currency: 'HUF' })
}

describe('discounts', () => {
  it('of lines and of the purchase are worked out of their share, and the amounts stay beside it', async () => {
    const sold = await create({
      lines: [
        { name: 'Tea', quantity: 3000, unitPrice: 33_300, discountPercent: 12.5 },
        { name: 'Cup', quantity: 1000, unitPrice: 50_000, discount: 50 },
      ],
      discountPercent: 10,
    })
    expect(sold.lines).toMatchObject([
      { discount: 125, discountPercent: 12.5, total: 874 },
      { discount: 50, discountPercent: null, total: 450 },
    ])
    expect(sold).toMatchObject({ discount: 132, discountPercent: 10, rounding: 0, total: 1192 })
    expect(sold.payments).toMatchObject([{ method: 'cash', amount: 1192 }])
  })

  it('tell what a line was without them where its total is given', async () => {
    const { lines } = await create({ lines: [{ ...tea(900), discountPercent: 10 }] })
    expect(lines).toMatchObject([{ discount: 100, total: 900 }])
  })

  it('of a purchase can not be larger than its lines', async () => {
    const tooMuch = engine.client.purchases.create({ lines: [tea(100)], discount: 101 })
    await expect(tooMuch).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ path: 'discount', rule: 'discount-too-large' }] },
    })
    expect(await create({ lines: [tea(100)], discountPercent: 100 })).toMatchObject({ total: 0, payments: [] })
  })

  it('follow the lines where they are a share, and stay where they are an amount', async () => {
    const share = await create({ lines: [tea(1000)], discountPercent: 10 })
    await engine.client.purchases.update({ id: share.id, version: 1, patch: { lines: [tea(2000)] } })
    expect(await get(share.id)).toMatchObject({ discount: 200, total: 1800, payments: [{ amount: 1800 }] })
    const amount = await create({ lines: [tea(1000)], discount: 100 })
    await engine.client.purchases.update({ id: amount.id, version: 1, patch: { lines: [tea(2000)] } })
    expect(await get(amount.id)).toMatchObject({ discount: 100, discountPercent: null, total: 1900 })
    await engine.client.purchases.update({ id: amount.id, version: 2, patch: { discountPercent: 50 } })
    expect(await get(amount.id)).toMatchObject({ discount: 1000, discountPercent: 50, total: 1000 })
    await engine.client.purchases.update({ id: amount.id, version: 3, patch: { discountPercent: null } })
    expect(await get(amount.id)).toMatchObject({ discount: 1000, discountPercent: null, total: 1000 })
  })
})

describe('cash', () => {
  it('is rounded to what coins can pay, and only where all is paid in cash', async () => {
    await inHungary()
    expect(await create({ lines: [tea(100_300)] })).toMatchObject({ rounding: 200, total: 100_500 })
    const given = async (...payments: { method: 'cash' | 'card'; amount: number }[]) =>
      await create({ lines: [tea(100_300)], payments })
    expect(await given({ method: 'cash', amount: 100_300 })).toMatchObject({
      total: 100_500,
      payments: [{ amount: 100_500 }],
    })
    expect(await given({ method: 'cash', amount: 100_500 })).toMatchObject({ rounding: 200 })
    expect(await given({ method: 'card', amount: 100_300 })).toMatchObject({ rounding: 0, total: 100_300 })
    const mixed = await given({ method: 'card', amount: 300 }, { method: 'cash', amount: 100_000 })
    expect(mixed).toMatchObject({ rounding: 0, total: 100_300 })
  })

  it('is rounded as the shop says', async () => {
    await engine.client.shop.updateSettings({ cashStep: 5 })
    expect(await create({ lines: [tea(1003)] })).toMatchObject({ rounding: 2, total: 1005 })
    await inHungary()
    await engine.client.shop.updateSettings({ cashStep: 1 })
    expect(await create({ lines: [tea(100_300)] })).toMatchObject({ rounding: 0, total: 100_300 })
  })

  it('is rounded anew when the purchase or the way of paying changes', async () => {
    await inHungary()
    const { id } = await create({ lines: [tea(100_300)] })
    await engine.client.purchases.update({ id, version: 1, patch: { lines: [tea(100_200)] } })
    expect(await get(id)).toMatchObject({ rounding: -200, total: 100_000, payments: [{ amount: 100_000 }] })
    await engine.client.purchases.update({ id, version: 2, patch: { payments: [{ method: 'card', amount: 100_200 }] } })
    expect(await get(id)).toMatchObject({ rounding: 0, total: 100_200 })
    await engine.client.purchases.update({ id, version: 3, patch: { note: 'x' } })
    expect(await get(id)).toMatchObject({ rounding: 0, total: 100_200 })
  })
})

describe('credit', () => {
  it('is what a customer leaves open, due after their days or those of the shop', async () => {
    const [ana, boris] = [await aCustomer(engine), await aCustomer(engine)]
    await engine.shop.db.updateTable('contacts').set({ credit_days: 7 }).where('id', '=', boris).execute()
    const payments = [{ method: 'cash' as const, amount: 400 }]
    expect((await create({ customerId: ana, lines: [tea(1000)], payments })).payments).toEqual([
      { method: 'cash', amount: 400, day: '2026-06-15', dueOn: null },
      { method: 'credit', amount: 600, day: '2026-06-15', dueOn: '2026-07-15' },
    ])
    const all = await create({ customerId: boris, day: '2026-06-01', lines: [tea(1000)], payments: [] })
    expect(all.payments).toEqual([{ method: 'credit', amount: 1000, day: '2026-06-01', dueOn: '2026-06-08' }])
  })

  it('is a balance in favour of who pays too much', async () => {
    const customerId = await aCustomer(engine)
    const payments = [{ method: 'cash' as const, amount: 1200 }]
    expect((await create({ customerId, lines: [tea(1000)], payments })).payments).toMatchObject([
      { method: 'cash', amount: 1200 },
      { method: 'credit', amount: -200, dueOn: null },
    ])
  })

  it('takes instalments with days of their own, never before the purchase and on nothing else', async () => {
    const customerId = await aCustomer(engine)
    const sold = await create({
      customerId,
      lines: [tea(1000)],
      payments: [
        { method: 'credit', amount: 500, dueOn: '2026-07-01' },
        { method: 'credit', amount: 500, dueOn: '2026-08-01' },
      ],
    })
    expect(sold.payments.map(({ dueOn }) => dueOn)).toEqual(['2026-07-01', '2026-08-01'])
    const odd = async (payment: { method: 'cash' | 'credit'; amount: number; dueOn: string }) =>
      await engine.client.purchases.create({ customerId, lines: [tea(1000)], payments: [payment] })
    await expect(odd({ method: 'cash', amount: 1000, dueOn: '2026-07-01' })).rejects.toMatchObject({
      data: { issues: [{ path: 'payments.0.dueOn', rule: 'due-only-on-credit' }] },
    })
    await expect(odd({ method: 'credit', amount: 1000, dueOn: '2026-06-14' })).rejects.toMatchObject({
      data: { issues: [{ path: 'payments.0.dueOn', rule: 'due-before-purchase' }] },
    })
  })

  it('takes the difference when a purchase of several payments changes, the last due first', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await create({
      customerId,
      lines: [tea(1000)],
      payments: [
        { method: 'cash', amount: 400 },
        { method: 'credit', amount: 300, dueOn: '2026-07-01' },
        { method: 'credit', amount: 300, dueOn: '2026-08-01' },
      ],
    })
    const brought = async (version: number, total: number) => {
      await engine.client.purchases.update({ id, version, patch: { lines: [tea(total)] } })
      return (await get(id)).payments.map(({ method, amount }) => `${method} ${amount}`)
    }
    expect(await brought(1, 1100)).toEqual(['cash 400', 'credit 300', 'credit 400'])
    expect(await brought(2, 800)).toEqual(['cash 400', 'credit 300', 'credit 100'])
    expect(await brought(3, 600)).toEqual(['cash 400', 'credit 200'])
    expect(await brought(4, 300)).toEqual(['cash 400', 'credit -100'])
    expect(await brought(5, 700)).toEqual(['cash 400', 'credit 300'])
  })

  it('keeps the days of instalments when the purchase moves to another day, whichever they are', async () => {
    const ana = await aCustomer(engine)
    const dues = ['2026-07-15', '2026-08-15']
    const payments = dues.map((dueOn) => ({ method: 'credit' as const, amount: 500, dueOn }))
    const { id } = await create({ customerId: ana, day: '2026-06-15', lines: [tea(1000)], payments })
    await engine.client.purchases.update({ id, version: 1, patch: { day: '2026-06-20' } })
    expect((await get(id)).payments.map(({ dueOn }) => dueOn)).toEqual(dues)
  })

  it('moves with the purchase to another customer and another day, and never to a walk-in', async () => {
    const [ana, boris] = [await aCustomer(engine), await aCustomer(engine)]
    const { id } = await create({ customerId: ana, day: '2026-06-01', lines: [tea(1000)], payments: [] })
    const walkIn = engine.client.purchases.update({ id, version: 1, patch: { customerId: null } })
    await expect(walkIn).rejects.toMatchObject({ code: 'credit-needs-customer' })
    await engine.client.purchases.update({ id, version: 1, patch: { customerId: boris, day: '2026-06-03' } })
    expect(await get(id)).toMatchObject({
      customerId: boris,
      payments: [{ method: 'credit', amount: 1000, day: '2026-06-03', dueOn: '2026-07-03' }],
    })
  })

  it('warns over the limit, and saves', async () => {
    const customerId = await aCustomer(engine)
    await engine.client.shop.updateSettings({ creditLimit: 1500 })
    const buy = async () =>
      (await engine.client.purchases.create({ customerId, lines: [tea(1000)], payments: [] })).warnings
    expect(await buy()).toEqual([])
    expect(await buy()).toEqual([
      { code: 'over-credit-limit', params: { limit: 1500, balance: 2000, currency: 'EUR' } },
    ])
    await engine.shop.db.updateTable('contacts').set({ credit_limit: 5000 }).execute()
    expect(await buy()).toEqual([])
  })
})

describe('who sold and what for', () => {
  it('is kept, and has to be known', async () => {
    const lines = [tea(100)]
    const [owner] = await engine.shop.db.selectFrom('staff').select('id').execute()
    const sold = await create({ lines, campaign: ' Spring  sale', staffId: owner?.id ?? 0 })
    expect(sold).toMatchObject({ campaign: 'Spring sale', staffId: owner?.id })
    await create({ lines, campaign: 'Autumn' })
    await create({ lines, campaign: 'Spring sale' })
    expect(await engine.client.purchases.campaigns()).toEqual(['Spring sale', 'Autumn'])
    const stranger = engine.client.purchases.create({ lines, staffId: 99 })
    await expect(stranger).rejects.toMatchObject({ code: 'unknown-staff' })
    const payments = [{ method: 'own-7' as const, amount: 100 }]
    await expect(engine.client.purchases.create({ lines, payments })).rejects.toMatchObject({
      code: 'unknown-payment-method',
    })
  })
})

describe('a return', () => {
  const back = async (purchaseId: number, ...lines: { lineId: number; quantity: number }[]) =>
    await get((await engine.client.purchases.returnLines({ purchaseId, lines })).id)

  it('gives back its part of the discount and the rounding, and all of it with the last part', async () => {
    await inHungary()
    const sold = await create({
      lines: [
        { name: 'Tea', quantity: 3000, total: 100_100 },
        { name: 'Cup', total: 50_000 },
      ],
      discountPercent: 15,
      payments: [{ method: 'card', amount: 127_585 }],
    })
    const [tea3, cup] = sold.lines.map(({ id }) => id)
    const parts = [
      await back(sold.id, { lineId: tea3 ?? 0, quantity: 1000 }),
      await back(sold.id, { lineId: cup ?? 0, quantity: 1000 }),
      await back(sold.id, { lineId: tea3 ?? 0, quantity: 2000 }),
    ]
    const sum = (of: (part: (typeof parts)[number]) => number | null) =>
      parts.reduce((all, part) => all + (of(part) ?? 0), 0)
    expect([sum((part) => part.total), sum((part) => part.discount)]).toEqual([-127_585, sold.discount])
    for (const part of parts) expect(part.payments).toMatchObject([{ method: 'card', amount: part.total }])
    expect(parts[1]).toMatchObject({ discount: 7500, total: -42_500 })
  })

  it('in cash is what coins can pay, and what was paid in the end', async () => {
    await inHungary()
    const sold = await create({ lines: [{ name: 'Tea', quantity: 3000, total: 100_300 }] })
    const lineId = sold.lines[0]?.id ?? 0
    const first = await back(sold.id, { lineId, quantity: 1000 })
    expect(first).toMatchObject({ total: -33_500, payments: [{ method: 'cash', amount: -33_500 }] })
    expect(await back(sold.id, { lineId, quantity: 2000 })).toMatchObject({ total: -67_000 })
  })

  it('goes back in the ways in which it was paid', async () => {
    const sold = await create({
      lines: [{ name: 'Tea', quantity: 2000, total: 1000 }],
      payments: [
        { method: 'card', amount: 600 },
        { method: 'cash', amount: 400 },
      ],
    })
    const lineId = sold.lines[0]?.id ?? 0
    const halves = [await back(sold.id, { lineId, quantity: 1000 }), await back(sold.id, { lineId, quantity: 1000 })]
    expect(halves.map(({ payments }) => payments.map(({ method, amount }) => `${method} ${amount}`))).toEqual([
      ['card -500'],
      ['card -100', 'cash -400'],
    ])
  })
})
