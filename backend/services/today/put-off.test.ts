import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ now: () => Date.UTC(2026, 5, 15, 10) })
})
afterEach(() => engine.close())

const today = (on?: string) => engine.client.today.get(on === undefined ? {} : { on })
const anOrder = async (promisedOn: string | null) =>
  await engine.client.orders.create({
    customerId: await aCustomer(engine, { name: 'Ana' }),
    lines: [{ name: 'Cake', total: 900 }],
    promisedOn,
    promisedTime: '17:00',
  })

describe('an order that is put off on Today', () => {
  it('is promised for the other day at the same time, folds away as done, and comes back with Undo', async () => {
    const { id } = await anOrder('2026-06-14')
    const { actId } = await engine.client.orders.postpone({ id, promisedOn: '2026-06-18' })
    expect(await today()).toMatchObject({
      orders: [],
      done: [{ actId, summary: { code: 'order-postponed', params: { number: 1, day: '2026-06-18' } } }],
    })
    expect((await today('2026-06-18')).orders).toMatchObject([{ id, promisedOn: '2026-06-18', promisedTime: '17:00' }])
    await engine.client.undo.undo({ actId })
    expect(await today()).toMatchObject({ orders: [{ id, promisedOn: '2026-06-14', daysLate: 1 }], done: [] })
  })

  it('waits among the coming days when it is ready, and further off not at all', async () => {
    const { id } = await anOrder(null)
    await engine.client.orders.setState({ id, state: 'ready' })
    expect((await today()).ranking).toEqual([{ group: 'orders', index: 0, band: 'stake' }])
    await engine.client.orders.postpone({ id, promisedOn: '2026-06-18' })
    const { orders, ranking } = await today()
    expect(ranking).toEqual([{ group: 'orders', index: 0, band: 'coming' }])
    expect(orders[0]?.reason).toEqual({ code: 'order-ready-for', params: { day: '2026-06-18' } })
    await engine.client.orders.postpone({ id, promisedOn: '2026-07-18' })
    expect((await today()).orders).toEqual([])
  })

  it('goes to a day ahead only, and not when it is closed', async () => {
    const { id } = await anOrder('2026-06-15')
    await expect(engine.client.orders.postpone({ id, promisedOn: '2026-06-15' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await engine.client.orders.cancel({ id })
    await expect(engine.client.orders.postpone({ id, promisedOn: '2026-06-18' })).rejects.toMatchObject({
      code: 'order-closed',
    })
  })
})

it('a complaint that is put off folds away as done and comes back with Undo; other changes of it do not', async () => {
  const customerId = await aCustomer(engine, { name: 'Ana' })
  const { id } = await engine.client.complaints.create({ customerId, text: 'Torn' })
  const { version } = await engine.client.complaints.get({ id })
  await engine.client.complaints.update({ id, version, patch: { text: 'Torn seam' } })
  expect((await today()).done).toEqual([])
  const { actId } = await engine.client.complaints.update({
    id,
    version: version + 1,
    patch: { promisedOn: '2026-06-17' },
  })
  const later = await today()
  expect(later.ranking).toEqual([{ group: 'complaints', index: 0, band: 'coming' }])
  expect(later.done.map(({ summary }) => summary.code)).toEqual(['complaint-postponed'])
  await engine.client.undo.undo({ actId })
  expect(await today()).toMatchObject({ ranking: [{ group: 'complaints', band: 'promised' }], done: [] })
})
