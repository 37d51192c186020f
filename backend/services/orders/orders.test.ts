import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let ana = 0
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  ana = await aCustomer(engine, { name: 'Ana Marić', phones: ['+381641234567'] })
})
afterEach(() => engine.close())

const orders = () => engine.client.orders
const nextDay = () => {
  now += 24 * 3_600_000
}
type Create = Parameters<TestEngine['client']['orders']['create']>[0]
async function aCake(more: Partial<Create> = {}): Promise<number> {
  const { id } = await orders().create({ customerId: ana, lines: [{ name: 'Cake', total: 5000 }], ...more })
  return id
}
const withDeposit = (amount = 2000) => aCake({ deposits: [{ method: 'card', amount }] })
const paymentsOf = async (id: number) => (await engine.client.purchases.get({ id })).payments
const moneyOf = async (id: number) =>
  (await orders().get({ id })).payments.map(({ method, amount, day }) => [method, amount, day])

describe('an order', () => {
  it('is noted with its lines, discount, promise and deposit', async () => {
    const bread = await aProduct(engine, { name: 'Bread', price: 250 })
    const { id, number, total } = await orders().create({
      customerId: ana,
      promisedOn: '2026-06-20',
      promisedTime: '17:30',
      lines: [
        { name: 'Cake', total: 5000 },
        { productId: bread, quantity: 2000 },
      ],
      discountPercent: 10,
      deposits: [{ method: 'cash', amount: 2000 }],
      note: 'With candles',
    })
    expect({ number, total }).toEqual({ number: 1, total: 4950 })
    expect(await orders().get({ id })).toMatchObject({
      customer: 'Ana Marić',
      state: 'ordered',
      orderedOn: '2026-06-15',
      promisedOn: '2026-06-20',
      promisedTime: '17:30',
      total: 4950,
      discount: 550,
      discountPercent: 10,
      lines: [
        { name: 'Cake', total: 5000 },
        { name: 'Bread', unitPrice: 25_000, total: 500 },
      ],
      payments: [{ method: 'cash', amount: 2000, day: '2026-06-15' }],
      paid: 2000,
    })
  })

  it('promised for a day before it was ordered is saved, and that is said', async () => {
    const { id, warnings } = await orders().create({
      customerId: ana,
      lines: [{ name: 'Cake' }],
      promisedOn: '2026-06-14',
    })
    const warning = { code: 'promised-before-ordered', params: { day: '2026-06-14', orderedOn: '2026-06-15' } }
    expect(warnings).toEqual([warning])
    const edit = async (patch: Parameters<ReturnType<typeof orders>['update']>[0]['patch']) =>
      (await orders().update({ id, version: (await orders().get({ id })).version, patch })).warnings
    expect(await edit({ note: 'no day' })).toEqual([])
    expect(await edit({ orderedOn: '2026-06-14' })).toEqual([])
    expect(await edit({ promisedOn: '2026-06-13' })).toMatchObject([{ code: 'promised-before-ordered' }])
  })

  it('makes a new customer in the same act, and is refused without any', async () => {
    const made = await orders().create({ newCustomer: { name: 'Nina Ilić' }, lines: [{ name: 'Cake' }] })
    expect(await engine.client.customers.get({ id: made.customerId })).toMatchObject({ givenName: 'Nina' })
    await engine.client.undo.undo({ actId: made.actId })
    expect(await engine.client.orders.list({})).toMatchObject({ total: 0 })
    await expect(orders().create({ lines: [{ name: 'Cake' }] })).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ path: 'customerId', rule: 'customer-missing' }] },
    })
  })

  it.each([
    [{ lines: [{ name: 'Cake', quantity: -1000 }] }, 'lines.0.quantity', 'quantity-negative'],
    [{ discount: 5001 }, 'discount', 'discount-too-large'],
    [{ deposits: [{ method: 'credit', amount: 1 }] }, 'deposits.0.method', 'deposit-on-credit'],
    [{ orderedOn: '2299-01-01' }, 'day', 'day-out-of-range'],
  ] as const)('refuses %j', async (more, path, rule) => {
    await expect(aCake(more as unknown as Partial<Create>)).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ path, rule }] },
    })
    expect(await orders().list({})).toMatchObject({ total: 0 })
  })

  it('is changed field by field, and a lost update is refused', async () => {
    const id = await aCake()
    const first = await orders().update({ id, version: 1, patch: { lines: [{ name: 'Pie', total: 3000 }] } })
    expect(first.total).toBe(3000)
    await orders().update({ id, version: 1, patch: { note: 'Without nuts' } })
    await expect(
      orders().update({ id, version: 1, patch: { lines: [{ name: 'Cake', total: 1 }] } }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const order = await orders().get({ id })
    expect(order).toMatchObject({ note: 'Without nuts', lines: [{ name: 'Pie', total: 3000 }] })
  })

  it('keeps the share of its discount when its lines change', async () => {
    const id = await aCake({ discountPercent: 10 })
    const { total } = await orders().update({ id, version: 1, patch: { lines: [{ name: 'Cake', total: 8000 }] } })
    expect(total).toBe(7200)
  })

  it('is ready on a day, which is noted, and not ready again', async () => {
    const id = await aCake()
    nextDay()
    await orders().setState({ id, state: 'ready' })
    expect(await orders().get({ id })).toMatchObject({ state: 'ready', readyOn: '2026-06-16' })
    await orders().setState({ id, state: 'ordered' })
    expect(await orders().get({ id })).toMatchObject({ state: 'ordered', readyOn: null })
  })

  it('takes further deposits and forgets one noted by mistake', async () => {
    const id = await withDeposit()
    expect(await orders().addDeposit({ id, method: 'cash', amount: 500 })).toMatchObject({ paid: 2500 })
    const [first] = (await orders().get({ id })).payments
    const { paid, actId } = await orders().removeDeposit({ id, paymentId: first?.id ?? 0 })
    expect(paid).toBe(500)
    await engine.client.undo.undo({ actId })
    expect(await orders().get({ id })).toMatchObject({ paid: 2500 })
    await expect(orders().removeDeposit({ id, paymentId: 999 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('handing over', () => {
  it('makes a purchase that keeps the deposits as they were; the rest is cash of the day', async () => {
    const id = await withDeposit()
    nextDay()
    const done = await orders().handOver({ id })
    expect(done).toMatchObject({ state: 'handed-over', total: 5000, warnings: [] })
    expect(await engine.client.purchases.get({ id: done.purchaseId })).toMatchObject({
      customerId: ana,
      day: '2026-06-16',
      total: 5000,
      orderId: id,
      lines: [{ name: 'Cake', total: 5000 }],
    })
    expect(await paymentsOf(done.purchaseId)).toMatchObject([
      { method: 'card', amount: 2000, day: '2026-06-15' },
      { method: 'cash', amount: 3000, day: '2026-06-16' },
    ])
    expect(await orders().get({ id })).toMatchObject({ state: 'handed-over', purchaseId: done.purchaseId, paid: 2000 })
    expect(await engine.client.customers.get({ id: ana })).toMatchObject({ totals: { spent: 5000, visits: 1 } })
  })

  it('leaves the rest on account where nothing is paid, and keeps too much in favour', async () => {
    const open = await orders().handOver({ id: await withDeposit(), payments: [] })
    expect(await paymentsOf(open.purchaseId)).toMatchObject([
      { method: 'card', amount: 2000 },
      { method: 'credit', amount: 3000 },
    ])
    const over = await orders().handOver({ id: await withDeposit(6000) })
    expect(await paymentsOf(over.purchaseId)).toMatchObject([
      { method: 'card', amount: 6000 },
      { method: 'credit', amount: -1000 },
    ])
  })

  it('closes the order for every change', async () => {
    const id = await withDeposit()
    await orders().handOver({ id })
    const { version } = await orders().get({ id })
    for (const change of [
      () => orders().update({ id, version, patch: { note: 'x' } }),
      () => orders().setState({ id, state: 'ordered' }),
      () => orders().addDeposit({ id, method: 'cash', amount: 1 }),
      () => orders().cancel({ id }),
      () => orders().handOver({ id }),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'order-closed' })
  })

  it('is refused while a deposit was taken but no price is known', async () => {
    const id = await aCake({ lines: [{ name: 'Cake' }], deposits: [{ method: 'cash', amount: 1000 }] })
    await expect(orders().handOver({ id })).rejects.toMatchObject({ code: 'order-needs-price' })
    expect(await orders().get({ id })).toMatchObject({ state: 'ordered', purchaseId: null })
  })

  it('is undone and done again: the deposits go back to the order', async () => {
    const id = await withDeposit()
    const { actId, purchaseId } = await orders().handOver({ id })
    await engine.client.undo.undo({ actId })
    expect(await orders().get({ id })).toMatchObject({ state: 'ordered', purchaseId: null, closedOn: null, paid: 2000 })
    expect((await engine.client.purchases.get({ id: purchaseId })).deletedAt).not.toBeNull()
    await engine.client.undo.redo({})
    expect(await orders().get({ id })).toMatchObject({ state: 'handed-over', purchaseId })
    expect(await paymentsOf(purchaseId)).toHaveLength(2)
  })

  it('stays where goods came back since, and that is told', async () => {
    const id = await withDeposit()
    const { actId, purchaseId } = await orders().handOver({ id })
    const [line] = (await engine.client.purchases.get({ id: purchaseId })).lines
    await engine.client.purchases.returnLines({ purchaseId, lines: [{ lineId: line?.id ?? 0, quantity: 500 }] })
    const { kept } = await engine.client.undo.undo({ actId })
    expect(kept.length).toBeGreaterThan(0)
    expect(await orders().get({ id })).toMatchObject({ state: 'handed-over', purchaseId })
    expect(await engine.client.purchases.get({ id: purchaseId })).toMatchObject({ deletedAt: null, total: 5000 })
    expect(await paymentsOf(purchaseId)).toHaveLength(2)
  })
})

describe('a hand-over that was undone', () => {
  const undone = async (id: number) => {
    const handed = await orders().handOver({ id })
    await engine.client.undo.undo({})
    return handed.purchaseId
  }

  it('leaves a shop in order: the deposit is the order’s again', async () => {
    await undone(await withDeposit())
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })

  it.each([
    ['with a deposit', () => withDeposit()],
    ['without one', () => aCake()],
  ])('keeps its purchase in the trash, so that nothing is sold twice: %s', async (_what, make) => {
    const purchaseId = await undone(await make())
    const refusal = { code: 'order-open-again', data: { number: 1 } }
    await expect(engine.client.purchases.restore({ ids: [purchaseId] })).rejects.toMatchObject(refusal)
    const items = [{ kind: 'purchase' as const, id: purchaseId }]
    await expect(engine.client.trash.restore({ items })).rejects.toMatchObject(refusal)
  })

  it('does so when the purchase went to the trash before and that is undone', async () => {
    const handed = await orders().handOver({ id: await withDeposit() })
    const { actId } = await engine.client.purchases.trash({ ids: [handed.purchaseId] })
    await engine.client.undo.undo({ actId: handed.actId })
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({ code: 'order-open-again' })
  })

  it('can be done again, and its purchase goes to the trash and comes back like any other', async () => {
    const id = await withDeposit()
    const purchaseId = await undone(id)
    await engine.client.undo.redo()
    await engine.client.purchases.trash({ ids: [purchaseId] })
    await engine.client.purchases.restore({ ids: [purchaseId] })
    expect(await orders().get({ id })).toMatchObject({ state: 'handed-over', purchaseId })
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })
})

describe('cancelling', () => {
  it('gives the deposits back as they were paid', async () => {
    const id = await withDeposit()
    await orders().addDeposit({ id, method: 'cash', amount: 500 })
    nextDay()
    await orders().cancel({ id, reason: 'Moved away' })
    expect(await orders().get({ id })).toMatchObject({ state: 'cancelled', closedOn: '2026-06-16', note: 'Moved away' })
    expect(await moneyOf(id)).toEqual([
      ['card', 2000, '2026-06-15'],
      ['cash', 500, '2026-06-15'],
      ['card', -2000, '2026-06-16'],
      ['cash', -500, '2026-06-16'],
    ])
    await expect(orders().setState({ id, state: 'ordered' })).rejects.toMatchObject({ code: 'deposit-needed-back' })
  })

  it('gives all back in one way, or keeps it in the favour of the customer', async () => {
    const id = await withDeposit()
    await orders().cancel({ id, method: 'cash' })
    expect((await moneyOf(id)).at(-1)).toEqual(['cash', -2000, '2026-06-15'])
    const kept = await withDeposit()
    await orders().cancel({ id: kept, deposit: 'keep' })
    expect((await moneyOf(kept)).at(-1)).toEqual(['credit', -2000, '2026-06-15'])
    await orders().setState({ id: kept, state: 'ordered' })
    expect(await orders().get({ id: kept })).toMatchObject({ state: 'ordered', paid: 2000, closedOn: null })
  })

  it('is undone', async () => {
    const id = await withDeposit()
    const { actId } = await orders().cancel({ id })
    await engine.client.undo.undo({ actId })
    expect(await orders().get({ id })).toMatchObject({ state: 'ordered', paid: 2000, closedOn: null })
  })
})

describe('a deposit of an order that was cancelled since', () => {
  it.each([
    [
      'taken',
      async (id: number) => await orders().addDeposit({ id, method: 'cash', amount: 700 }),
      [
        ['cash', 700, '2026-06-15'],
        ['cash', -700, '2026-06-15'],
      ],
    ],
    [
      'removed',
      async (id: number) => {
        await orders().addDeposit({ id, method: 'cash', amount: 700 })
        const paymentId = (await orders().get({ id })).payments[0]?.id ?? 0
        return await orders().removeDeposit({ id, paymentId })
      },
      [],
    ],
  ])('stays as it was %s: what was given back was given', async (_what, deposit, money) => {
    const id = await aCake()
    const { actId } = await deposit(id)
    await orders().cancel({ id })
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({
      code: 'order-closed',
      data: { number: 1 },
    })
    expect(await moneyOf(id)).toEqual(money)
  })
})

describe('the trash', () => {
  it('takes an order and gives it back', async () => {
    const id = await aCake()
    await orders().trash({ ids: [id] })
    expect(await orders().list({})).toMatchObject({ total: 0 })
    expect(await engine.client.trash.list({ kinds: ['order'] })).toMatchObject({ rows: [{ title: '#1 · Ana Marić' }] })
    await engine.client.trash.restore({ items: [{ kind: 'order', id }] })
    expect(await orders().list({})).toMatchObject({ total: 1 })
  })

  it('takes none for which money was taken, also when undo would put it there', async () => {
    const { id, actId } = await orders().create({ customerId: ana, lines: [{ name: 'Cake', total: 5000 }] })
    await orders().addDeposit({ id, method: 'cash', amount: 500 })
    await expect(orders().trash({ ids: [id] })).rejects.toMatchObject({ code: 'order-has-deposit' })
    const { kept } = await engine.client.undo.undo({ actId })
    expect(kept).toHaveLength(1)
    expect(await orders().get({ id })).toMatchObject({ deletedAt: null, paid: 500 })
  })
})

describe('the list', () => {
  it('has open orders by the day they are promised for, those without a day last, closed ones when asked', async () => {
    const none = await aCake()
    const late = await aCake({ promisedOn: '2026-06-10' })
    const soon = await aCake({ promisedOn: '2026-06-16', deposits: [{ method: 'cash', amount: 700 }] })
    const done = await aCake({ promisedOn: '2026-06-12' })
    await orders().handOver({ id: done })
    const open = await orders().list({})
    expect(open).toMatchObject({ total: 3, sum: 15_000, paid: 700 })
    expect(open.rows.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      [late, 5],
      [soon, 0],
      [none, 0],
    ])
    const all = await orders().list({ states: ['ordered', 'ready', 'handed-over', 'cancelled'], offset: 2, limit: 2 })
    expect(all.rows.map(({ id }) => id)).toEqual([none, done])
    expect(await orders().list({ isLate: true })).toMatchObject({ total: 1, rows: [{ id: late }] })
    expect(await orders().list({ from: '2026-06-16', to: '2026-06-16' })).toMatchObject({ rows: [{ id: soon }] })
  })

  it('is searched by customer, number, line and note', async () => {
    const id = await aCake({ note: 'Ružičasta' })
    const boris = await aCustomer(engine, { name: 'Boris' })
    await aCake({ customerId: boris, lines: [{ name: 'Pie', total: 1 }] })
    for (const search of ['maric', '1', 'cake', 'ruzicasta', '0641234567'])
      expect(
        (await orders().list({ search })).rows.map((row) => row.id),
        search,
      ).toEqual([id])
  })
})
