import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const today = '2026-06-15'
let engine: TestEngine
let customerId: number
let productId: number
let now: number
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  customerId = await aCustomer(engine, { name: 'Ana' })
  productId = await aProduct(engine, { name: 'Tea' })
  for (let back = 8; back >= 1; back -= 1)
    await aPurchase(engine, { customerId, day: addDays(today, -28 * back), productId, amounts: [2000] })
})
afterEach(() => engine.close())

const losses = () => engine.client.losses
const stateNow = async () => (await engine.client.customers.get({ id: customerId })).rhythm?.state
const dueProducts = async () => (await engine.client.due.list({})).map((row) => row.productId)
const problems = async () => (await engine.client.shop.check()).problems

describe('a recorded loss', () => {
  it('makes a customer count as lost, off every list, until it is undone', async () => {
    expect(await stateNow()).toBe('due')
    expect(await dueProducts()).not.toEqual([])
    await losses().record({ customerId, reason: 'price', note: 'The shop next door' })
    expect(await stateNow()).toBe('lost')
    expect(await dueProducts()).toEqual([])
    expect(await problems()).toEqual([])
    await engine.client.undo.undo({})
    expect(await stateNow()).toBe('due')
    await engine.client.undo.redo()
    expect(await stateNow()).toBe('lost')
    expect(await problems()).toEqual([])
  })

  it('ends with the next purchase, of the same day as well', async () => {
    await losses().record({ customerId, reason: 'competitor' })
    await engine.client.purchases.create({ customerId, lines: [{ name: 'Cake', total: 500 }] })
    expect(await stateNow()).toBe('not-due')
    expect(await dueProducts()).not.toEqual([])
    expect(await problems()).toEqual([])
    expect((await losses().list({})).rows).toMatchObject([{ reason: 'competitor', standing: false }])
  })

  it('of somebody who moved ends with a purchase of the same day, too', async () => {
    await losses().record({ customerId, reason: 'moved' })
    await engine.client.purchases.create({ customerId, lines: [{ name: 'Cake', total: 500 }] })
    expect(await stateNow()).toBe('not-due')
    expect(await problems()).toEqual([])
  })

  it('stands when an older purchase is noted later', async () => {
    await losses().record({ customerId, reason: 'unknown' })
    await engine.client.purchases.create({ customerId, day: addDays(today, -3), lines: [{ name: 'Cake', total: 500 }] })
    expect(await stateNow()).toBe('lost')
    expect(await problems()).toEqual([])
  })

  it('is taken back, and what it noted of the rhythm with it', async () => {
    await losses().record({ customerId, reason: 'moved' })
    const evidence = await engine.client.rhythms.evidence({ customerId })
    expect(evidence).toMatchObject({ state: 'lost', reason: { code: 'rhythm-gone' } })
    await losses().takeBack({ customerId })
    expect(await stateNow()).toBe('due')
    expect((await engine.client.rhythms.evidence({ customerId })).correction).toBeNull()
    await expect(losses().takeBack({ customerId })).rejects.toMatchObject({ code: 'not-found' })
    await engine.client.undo.undo({})
    expect(await stateNow()).toBe('lost')
    expect(await problems()).toEqual([])
  })

  it('replaces one that stands, so that nobody is counted twice', async () => {
    await losses().record({ customerId, reason: 'moved' })
    await losses().record({ customerId, reason: 'died' })
    expect((await losses().list({})).rows).toMatchObject([{ reason: 'died', standing: true }])
  })

  it('stands on the time line', async () => {
    await losses().record({ customerId, reason: 'quarrel', note: 'About change' })
    const { entries } = await engine.client.customers.timeline({ id: customerId, kinds: ['loss'] })
    expect(entries).toMatchObject([{ kind: 'loss', day: today, reason: 'quarrel', note: 'About change' }])
  })

  it('is counted by month and reason with the money of a year', async () => {
    const other = await aCustomer(engine, { name: 'Boris' })
    await losses().record({ customerId, reason: 'price' })
    await losses().record({ customerId: other, reason: 'price' })
    now = Date.UTC(2026, 6, 3, 10)
    await engine.client.purchases.create({ customerId, lines: [{ name: 'Cake', total: 500 }] })
    const { rows, totals } = await engine.client.reports.run({ name: 'loss-reasons' })
    expect(rows).toMatchObject([{ month: '2026-06', reason: 'price', customers: 2, cameBack: 1 }])
    expect(rows[0]?.['yearlyValue']).toBeGreaterThan(15_000)
    expect(totals['customers']).toBe(2)
    expect(await engine.client.reports.file({ name: 'loss-reasons', format: 'xlsx' })).toMatchObject({ rows: 1 })
  })

  it.each([
    ['an unknown reason', { reason: 'bored' }],
    ['no reason', {}],
  ])('is refused with %s', async (_, given) => {
    await expect(losses().record({ customerId, ...given } as never)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('who moved away', () => {
  const correct = (correction: { kind: 'moved-away' } | { kind: 'paused'; until: null }) =>
    engine.client.rhythms.correct({ customerId, correction })

  it('is expected for no product either, and neither is who is paused', async () => {
    await correct({ kind: 'moved-away' })
    expect(await dueProducts()).toEqual([])
    await correct({ kind: 'paused', until: null })
    expect(await dueProducts()).toEqual([])
    expect(await problems()).toEqual([])
  })

  it('is back with a purchase on a later day', async () => {
    await correct({ kind: 'moved-away' })
    now += 86_400_000
    await engine.client.purchases.create({ customerId, lines: [{ name: 'Cake', total: 500 }] })
    expect(await stateNow()).toBe('not-due')
    expect(await problems()).toEqual([])
  })
})
