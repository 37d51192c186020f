import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const today = '2026-06-15'
let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const states = () => engine.client.states

/** A customer whose last purchase was so long ago, after purchases every so many days. */
async function buyer(name: string, { every, since, amount, times = 8 }: Record<string, number> & { every: number }) {
  const customerId = await aCustomer(engine, { name })
  for (let back = times - 1; back >= 0; back -= 1)
    await aPurchase(engine, {
      customerId,
      day: addDays(today, -(since ?? 0) - every * back),
      amounts: [amount ?? 1000],
    })
  return customerId
}

async function aShop() {
  await buyer('Top', { every: 20, since: 5, amount: 50_000 })
  await buyer('Late', { every: 20, since: 32, amount: 20_000 })
  await buyer('Lost', { every: 20, since: 400, amount: 9000 })
  await buyer('Once', { every: 1, since: 30, amount: 500, times: 1 })
  await aCustomer(engine, { name: 'Nothing bought' })
}

describe('the grid of states and values', () => {
  it('has every place, zeros too, and counts each customer with a purchase once', async () => {
    await aShop()
    const grid = await states().grid()
    expect([grid.cells.length, grid.customers]).toEqual([18, 4])
    const filled = grid.cells.filter(({ customers }) => customers > 0)
    expect(filled.map(({ state, value, customers }) => [state, value, customers])).toEqual([
      ['not-due', 'top', 1],
      ['overdue', 'middle', 1],
      ['lost', 'rest', 1],
      ['new', 'rest', 1],
    ])
    for (const { yearlyValue, stake } of filled) expect(stake).toBeLessThanOrEqual(yearlyValue)
    expect(grid.stake).toBe(filled.reduce((sum, { stake }) => sum + stake, 0))
  })

  it('opens the customers of a place with the same sums', async () => {
    await aShop()
    const grid = await states().grid()
    for (const { state, value, customers, yearlyValue, stake } of grid.cells) {
      const cell = await states().cell({ state, value })
      expect(cell).toMatchObject({ total: customers, yearlyValue, stake })
      expect(cell.rows).toHaveLength(customers)
      expect(cell.rows.reduce((sum, row) => sum + row.stake, 0)).toBe(stake)
    }
    const all = await states().cell({ limit: 2, offset: 1 })
    expect([all.total, all.rows.map(({ customer }) => customer)]).toEqual([4, ['Late', 'Lost']])
  })

  it('knows of a past day only what was known then', async () => {
    await aShop()
    const on = addDays(today, -6)
    const grid = await states().grid({ on })
    expect(grid.cells.find(({ customers, value }) => value === 'top' && customers > 0)?.state).toBe('due')
    expect((await states().grid({ on: '2020-01-01' })).customers).toBe(0)
  })

  it('follows a purchase and a recorded loss', async () => {
    await aShop()
    const before = await states().cell({ state: 'overdue' })
    const [late] = before.rows
    await engine.client.losses.record({ customerId: late?.customerId ?? 0, reason: 'price' })
    expect((await states().cell({ state: 'overdue' })).total).toBe(0)
    expect((await states().cell({ state: 'lost', value: 'middle' })).rows).toMatchObject([
      { customer: 'Late', loss: { reason: 'price', on: today } },
    ])
    await engine.client.purchases.create({ customerId: late?.customerId ?? 0, lines: [{ name: 'Tea', total: 100 }] })
    expect((await states().cell({ state: 'lost' })).rows.map(({ customer }) => customer)).toEqual(['Lost'])
  })

  it('leaves out whom no reader may see', async () => {
    await aShop()
    const { rows } = await states().cell({ state: 'not-due' })
    await engine.client.customers.trash({ ids: rows.map(({ customerId }) => customerId) })
    expect((await states().grid()).customers).toBe(3)
  })

  it('is empty in an empty shop', async () => {
    expect(await states().grid()).toMatchObject({ customers: 0, stake: 0, topFrom: null, middleFrom: null })
    expect(await states().cell({ state: 'due', value: 'top' })).toMatchObject({ total: 0, rows: [] })
  })
})

describe('alarm signals', () => {
  it('stand at the customer with their numbers, and in a list of their own', async () => {
    await aShop()
    const customerId = await aCustomer(engine, { name: 'Fading' })
    let day = addDays(today, -10)
    for (const gap of [40, 44, 42, 20, 21, 20, 0]) {
      await aPurchase(engine, { customerId, day, amounts: [gap > 30 || day === addDays(today, -10) ? 400 : 1000] })
      day = addDays(day, -gap)
    }
    await engine.client.complaints.create({ customerId, text: 'Stale' })
    const { state } = await states().customer({ customerId })
    expect(state?.signals).toEqual([
      { kind: 'rarer-visits', before: 20, now: 42, since: null },
      { kind: 'smaller-baskets', before: 1000, now: 400, since: null },
      { kind: 'complaint', before: null, now: 1, since: today },
    ])
    const { rows, next } = await states().signals({})
    expect([rows.map((row) => row.customer), next]).toEqual([['Fading'], null])
    expect((await states().signals({ kinds: ['later-payments'] })).rows).toEqual([])
    expect((await states().signals({ kinds: ['complaint'] })).rows).toHaveLength(1)
  })

  it('are found page by page', async () => {
    for (const name of ['A', 'B', 'C'])
      await engine.client.complaints.create({ customerId: await buyer(name, { every: 20, since: 5 }), text: 'Stale' })
    const first = await states().signals({ limit: 2 })
    expect(first.rows).toHaveLength(2)
    const second = await states().signals({ limit: 2, from: first.next ?? 0 })
    expect([second.rows.length, second.next]).toEqual([1, null])
  })

  it('are none of who never bought, in the trash or not', async () => {
    const customerId = await aCustomer(engine)
    expect(await states().customer({ customerId })).toEqual({ state: null, loss: null })
    await engine.client.customers.trash({ ids: [customerId] })
    expect(await states().customer({ customerId })).toEqual({ state: null, loss: null })
    await expect(states().customer({ customerId: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
