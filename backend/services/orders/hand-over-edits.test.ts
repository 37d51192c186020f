import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let ana = 0
let now = 0
const start = async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  ana = await aCustomer(engine, { name: 'Ana' })
}
const nextDay = () => {
  now += 24 * 3_600_000
}
type Patch = Parameters<TestEngine['client']['purchases']['update']>[0]['patch']
const get = async (id: number) => await engine.client.purchases.get({ id })
const edit = async (id: number, patch: Patch) =>
  await engine.client.purchases.update({ id, version: (await get(id)).version, patch })
const paidFor = async (id: number) =>
  (await get(id)).payments.map(({ method, amount, day }) => [method, amount, day.slice(-2)])
const deposits = async (id: number) =>
  (await engine.client.orders.get({ id })).payments.map(({ method, amount, day }) => [method, amount, day.slice(-2)])

/** A cake for 5000, ordered on the 15th and handed over on the 16th. */
async function aCake(deposit = 2000) {
  const order = await engine.client.orders.create({
    customerId: ana,
    lines: [{ name: 'Cake', total: 5000 }],
    deposits: [{ method: 'card', amount: deposit }],
  })
  nextDay()
  const { purchaseId, actId } = await engine.client.orders.handOver({ id: order.id })
  return { orderId: order.id, purchaseId, actId }
}
const cake = (total: number) => ({ lines: [{ name: 'Cake', total }] })

describe('the deposit of a purchase that was an order', () => {
  beforeEach(start)
  afterEach(() => engine.close())

  it('stays as it was taken where the payments beside it change, whatever day they are told for', async () => {
    const { orderId, purchaseId } = await aCake()
    nextDay()
    await edit(purchaseId, {
      payments: [
        { method: 'transfer', amount: 3000 },
        { method: 'card', amount: 2000 },
      ],
    })
    expect(await paidFor(purchaseId)).toEqual([
      ['card', 2000, '15'],
      ['transfer', 3000, '16'],
    ])
    expect(await deposits(orderId)).toEqual([['card', 2000, '15']])
  })

  it('stays where the price or the day changes: the rest follows, and what is too much is a balance', async () => {
    const { purchaseId } = await aCake()
    await edit(purchaseId, cake(6000))
    expect(await paidFor(purchaseId)).toEqual([
      ['card', 2000, '15'],
      ['cash', 4000, '16'],
    ])
    await edit(purchaseId, { day: '2026-06-15' })
    await edit(purchaseId, { day: '2026-06-14' })
    expect(await paidFor(purchaseId)).toEqual([
      ['card', 2000, '15'],
      ['cash', 4000, '14'],
    ])
    await edit(purchaseId, cake(1500))
    expect(await paidFor(purchaseId)).toEqual([
      ['card', 2000, '15'],
      ['credit', -500, '14'],
    ])
    await expect(edit(purchaseId, { customerId: null })).rejects.toMatchObject({ code: 'credit-needs-customer' })
    await edit(purchaseId, { lines: [{ name: 'Cake' }] })
    expect(await get(purchaseId)).toMatchObject({ total: null, payments: [{ amount: 2000 }, { amount: -2000 }] })
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('that was all of the price stays, too', async () => {
    const { purchaseId } = await aCake(5000)
    await edit(purchaseId, cake(5600))
    expect(await paidFor(purchaseId)).toEqual([
      ['card', 5000, '15'],
      ['cash', 600, '16'],
    ])
  })

  it('can be corrected; the hand-over is undone after that correction only', async () => {
    const { orderId, purchaseId, actId } = await aCake()
    const corrected = await edit(purchaseId, {
      payments: [
        { method: 'card', amount: 2500 },
        { method: 'cash', amount: 2500 },
      ],
    })
    expect(await deposits(orderId)).toEqual([['card', 2500, '16']])
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({
      code: 'deposit-changed',
      data: { number: 1 },
    })
    await engine.client.undo.undo({ actId: corrected.actId })
    await engine.client.undo.undo({ actId })
    expect(await deposits(orderId)).toEqual([['card', 2000, '15']])
    expect(await engine.client.orders.get({ id: orderId })).toMatchObject({ state: 'ordered', paid: 2000 })
  })

  it('that was taken out of the purchase comes back with the undo of that', async () => {
    const { orderId, purchaseId, actId } = await aCake()
    await edit(purchaseId, { payments: [{ method: 'cash', amount: 5000 }] })
    expect(await deposits(orderId)).toEqual([])
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({ code: 'deposit-changed' })
    await engine.client.undo.undo({})
    await engine.client.undo.undo({})
    expect(await deposits(orderId)).toEqual([['card', 2000, '15']])
  })

  it('that was noted by mistake does not come back after the hand-over', async () => {
    const { id } = await engine.client.orders.create({
      customerId: ana,
      lines: [{ name: 'Cake', total: 5000 }],
      deposits: [{ method: 'cash', amount: 700 }],
    })
    const [{ id: paymentId = 0 } = {}] = (await engine.client.orders.get({ id })).payments
    const { actId } = await engine.client.orders.removeDeposit({ id, paymentId })
    await engine.client.orders.handOver({ id })
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({ code: 'order-closed' })
  })
})

type Step = readonly [kind: number, a: number, b: number]

/** What somebody does with one order and the purchase it became; refusals leave nothing behind. */
async function take(orderId: number, [kind, a, b]: Step): Promise<void> {
  const { client } = engine
  const order = await client.orders.get({ id: orderId })
  const id = order.purchaseId ?? 0
  const amount = 1 + (a % 60) * 100
  const rest = { method: (['cash', 'transfer', 'credit'] as const)[b % 3] ?? 'cash', amount }
  const doings: readonly (() => Promise<unknown>)[] = [
    () => client.orders.handOver({ id: orderId, ...(b % 2 === 0 ? {} : { payments: [] }) }),
    () => client.orders.addDeposit({ id: orderId, method: b % 2 === 0 ? 'card' : 'cash', amount }),
    () => client.orders.removeDeposit({ id: orderId, paymentId: order.payments[0]?.id ?? 0 }),
    () => edit(id, cake(amount)),
    () => edit(id, { day: `2026-06-${10 + (a % 6)}` }),
    () => edit(id, { payments: [{ method: 'card', amount: 2000 }, rest] }),
    () => edit(id, { payments: b % 2 === 0 ? [] : [rest] }),
    async () => {
      const lineId = (await get(id)).lines[0]?.id ?? 0
      await client.purchases.returnLines({ purchaseId: id, lines: [{ lineId, quantity: 400 }] })
    },
    () => client.purchases.trash({ ids: [id] }),
    () => client.purchases.restore({ ids: [id] }),
    () => client.undo.undo({}),
    () => client.undo.redo(),
    async () => {
      const { acts } = await client.undo.list()
      const act = acts[a % Math.max(1, acts.length)]
      if (act !== undefined) await client.undo.undo({ actId: act.actId })
    },
  ]
  try {
    await doings[kind % doings.length]?.()
  } catch (error) {
    expect(error).not.toMatchObject({ code: 'internal' })
  }
}

describe('any order of hand-over, edits, returns, undo and redo', () => {
  it('leaves a sound shop, and an open order with its deposits as they were taken', { timeout: 120_000 }, async () => {
    const step = fc.tuple(fc.oneof(fc.nat(12), fc.constantFrom(0, 10, 11, 12)), fc.nat(999), fc.nat(999))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await start()
        try {
          const { orderId } = await aCake()
          const { raw } = engine.shop.database
          for (const given of steps) {
            await take(orderId, given)
            expect((await engine.client.shop.check()).problems).toEqual([])
            const taken = raw
              .prepare(
                `SELECT y.id, y.amount, json_extract(j.after, '$.amount') AS taken FROM payments y
                 JOIN orders o ON o.id = y.order_id AND o.state <> 'handed-over'
                 JOIN journal j ON j.table_name = 'payments' AND j.record_id = y.id AND j.op = 'insert' GROUP BY y.id`,
              )
              .all() as { amount: number; taken: number }[]
            for (const deposit of taken) expect(deposit.amount).toBe(deposit.taken)
          }
        } finally {
          await engine.close()
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 25) },
    )
  })
})
