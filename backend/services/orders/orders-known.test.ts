import { afterEach, beforeEach, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

/** What the rest of the program knows of orders. */

let engine: TestEngine
let ana = 0
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  ana = await aCustomer(engine, { name: 'Ana Marić', givenName: 'Ana', familyName: 'Marić' })
})
afterEach(() => engine.close())

const aCake = async (more: { promisedOn?: string; promisedTime?: string } = {}, customerId = ana) =>
  (
    await engine.client.orders.create({
      customerId,
      lines: [{ name: 'Cake for Ana', total: 5000 }],
      deposits: [{ method: 'cash', amount: 2000 }],
      note: 'With candles',
      ...more,
    })
  ).id

it('Today has what is late, promised for the day or ready for one of the next, with the reason', async () => {
  const late = await aCake({ promisedOn: '2026-06-12' })
  const at = await aCake({ promisedOn: '2026-06-15', promisedTime: '17:30' })
  await aCake({ promisedOn: '2026-06-16' })
  const ready = await aCake({ promisedOn: '2026-06-20' })
  await engine.client.orders.setState({ id: ready, state: 'ready' })
  const { orders } = await engine.client.today.get({})
  expect(orders.map(({ id, reason }) => [id, reason.code, reason.params])).toEqual([
    [late, 'order-late', { count: 3 }],
    [at, 'order-due-at', { time: '17:30' }],
    [ready, 'order-ready-for', { day: '2026-06-20' }],
  ])
  await engine.client.orders.handOver({ id: ready })
  expect((await engine.client.today.get({})).orders).toHaveLength(2)
})

it('the time line tells what became of it, the latest first', async () => {
  const id = await aCake({ promisedOn: '2026-06-20' })
  now += 24 * 3_600_000
  await engine.client.orders.setState({ id, state: 'ready' })
  now += 24 * 3_600_000
  await engine.client.orders.handOver({ id })
  const { entries } = await engine.client.customers.timeline({ id: ana, kinds: ['order'] })
  expect(entries).toMatchObject([
    { state: 'handed-over', day: '2026-06-17', now: 'handed-over' },
    { state: 'ready', day: '2026-06-16' },
    { state: 'ordered', day: '2026-06-15', number: 1, total: 5000, items: ['Cake for Ana'] },
  ])
})

it('the history of an order tells of its lines and deposits', async () => {
  const id = await aCake()
  await engine.client.orders.update({ id, version: 1, patch: { lines: [{ name: 'Pie', total: 3000 }] } })
  await engine.client.orders.addDeposit({ id, method: 'card', amount: 500 })
  const { entries } = await engine.client.history.list({ kind: 'order', id })
  expect(entries.map(({ summary }) => summary.code)).toEqual(['deposit-taken', 'order-updated', 'order-created'])
  expect(entries[0]?.changes.map(({ record }) => record)).toContain('payments')
  expect(entries[1]?.changes.map(({ record }) => record)).toContain('orderLines')
})

it('a closing that was made anew keeps what was counted before in its history', async () => {
  const { id } = await engine.client.days.close({ counts: [{ method: 'cash', counted: 100 }] })
  await engine.client.days.close({ counts: [{ method: 'cash', counted: 250 }] })
  const { entries } = await engine.client.history.list({ kind: 'day-closing', id })
  expect(entries).toHaveLength(2)
  const counted = entries[0]?.changes.find(({ field }) => field === 'counted')
  expect(counted).toMatchObject({ before: [{ value: 100 }], after: [{ value: 250 }] })
})

it('goes over with a merge and comes back when the two are taken apart', async () => {
  const other = await aCustomer(engine, { name: 'Ana M.' })
  const id = await aCake({}, other)
  const { actId } = await engine.client.customers.merge({ keepId: ana, loseId: other })
  expect(await engine.client.orders.get({ id })).toMatchObject({ customerId: ana })
  await engine.client.undo.undo({ actId })
  expect(await engine.client.orders.get({ id })).toMatchObject({ customerId: other })
})

it('a deposit that is kept is in the favour of the customer in the credit book, until the order opens again', async () => {
  const id = await aCake()
  await engine.client.orders.cancel({ id, deposit: 'keep' })
  const account = () => engine.client.credit.account({ customerId: ana })
  expect(await account()).toMatchObject({ balance: -2000 })
  expect((await engine.client.credit.movements({ customerId: ana })).rows).toMatchObject([
    { kind: 'order-cancelled', amount: -2000 },
  ])
  expect(await engine.client.days.get({})).toMatchObject({ onCredit: 0, expectedCash: 2000 })
  await engine.client.orders.setState({ id, state: 'ordered' })
  expect(await account()).toMatchObject({ balance: 0 })
  expect(await engine.client.shop.check()).toMatchObject({ ok: true })
})

it('is exported with its lines and deposits', async () => {
  await aCake({ promisedOn: '2026-06-20' })
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    for await (const event of await engine.client.exports.run({ what: 'orders', format }))
      if (event.kind === 'done') expect(event.rows).toBe(1)
  }
})
