import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { isFitDue } from './keep-rhythms.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
  await engine.client.products.create({ name: 'Coffee', price: 500 })
})
afterEach(() => engine.close())

/** Today of the test engine is 2026-06-15. */
const today = '2026-06-15'

async function customerWith(daysAgo: readonly number[], quantities: readonly number[] = []): Promise<number> {
  const { id } = await engine.client.customers.create({ givenName: 'Ana' })
  for (const [at, ago] of daysAgo.entries())
    await engine.client.purchases.create({
      customerId: id,
      day: addDays(today, -ago),
      lines: [{ productId: 1, quantity: quantities[at] ?? 1000, total: 1000 }],
    })
  return id
}

describe('why somebody is expected', () => {
  it('shows the gaps, the window and how much of it is their own history', async () => {
    const id = await customerWith([150, 122, 94, 66, 38])
    const evidence = await engine.client.rhythms.evidence({ customerId: id })
    expect(evidence).toMatchObject({
      state: 'overdue',
      regularity: 'regular',
      gapsTotal: 4,
      sinceDays: 38,
      isFitted: false,
      correction: null,
    })
    expect(evidence.gaps.map(({ days }) => days)).toEqual([28, 28, 28, 28])
    expect(evidence.ownShare).toBeGreaterThan(0.8)
    expect(evidence.stake).toBe(Math.round(evidence.yearlyValue * (1 - evidence.chance)))
  })

  it('says what a double pack did to a product', async () => {
    const id = await customerWith([150, 122, 94, 66, 38], [1000, 1000, 1000, 1000, 2000])
    const evidence = await engine.client.rhythms.evidence({ customerId: id, productId: 1 })
    expect(evidence.quantityDays).toBeGreaterThan(0)
    expect(evidence.gaps.at(-1)).toMatchObject({ days: 28, quantity: 1000 })
  })

  it('is refused where nothing is known', async () => {
    const { id } = await engine.client.customers.create({ givenName: 'Ana' })
    await expect(engine.client.rhythms.evidence({ customerId: id })).rejects.toMatchObject({ code: 'no-rhythm' })
  })

  it('of a day in the past counts only what was known then', async () => {
    const id = await customerWith([150, 122, 94, 66, 38])
    const evidence = await engine.client.rhythms.evidence({ customerId: id, on: addDays(today, -70) })
    expect(evidence).toMatchObject({ gapsTotal: 2, lastOn: addDays(today, -94) })
  })
})

describe('a correction by the owner', () => {
  it('of a season holds for every product that the customer buys', async () => {
    const customerId = await aCustomer(engine, { name: 'Boba' })
    const productId = await aProduct(engine, { name: 'Candles' })
    for (const day of ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'])
      await aPurchase(engine, { customerId, day, productId, amounts: [900] })
    const overdue = async () => (await engine.client.due.list({ on: '2026-06-15' })).map((row) => row.customerId)
    expect(await overdue()).toContain(customerId)
    await engine.client.rhythms.correct({ customerId, correction: { kind: 'yearly', from: '12-20', to: '01-06' } })
    expect(await overdue()).not.toContain(customerId)
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('changes card and due list at once, and is undone', async () => {
    const id = await customerWith([150, 122, 94, 66, 38])
    await engine.client.rhythms.correct({ customerId: id, correction: { kind: 'interval', days: 60 } })
    expect((await engine.client.customers.get({ id })).rhythm).toMatchObject({
      state: 'not-due',
      dueOn: addDays(today, 22),
      reason: { code: 'rhythm-interval' },
    })
    expect(await engine.client.due.list({ customersOnly: true })).toEqual([])
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
    await engine.client.undo.undo({})
    expect((await engine.client.customers.get({ id })).rhythm?.state).toBe('overdue')
  })

  it('replaces an earlier one, and can be taken back', async () => {
    const id = await customerWith([150, 122, 94, 66, 38])
    await engine.client.rhythms.correct({ customerId: id, correction: { kind: 'paused', until: null } })
    await engine.client.rhythms.correct({ customerId: id, correction: { kind: 'moved-away' }, note: 'to the coast' })
    const { correction } = await engine.client.rhythms.evidence({ customerId: id })
    expect(correction).toEqual({
      correction: { kind: 'moved-away' },
      note: 'to the coast',
      since: today,
      ofCustomer: true,
    })
    expect((await engine.client.customers.get({ id })).rhythm?.state).toBe('lost')
    await engine.client.rhythms.takeBackCorrection({ customerId: id })
    expect((await engine.client.customers.get({ id })).rhythm?.state).toBe('overdue')
    await expect(engine.client.rhythms.takeBackCorrection({ customerId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('stays when more is bought, and expects from the new day on', async () => {
    const id = await customerWith([150, 122, 94, 66, 38])
    await engine.client.rhythms.correct({ customerId: id, correction: { kind: 'interval', days: 60 } })
    await engine.client.purchases.create({ customerId: id, lines: [{ productId: 1, quantity: 1000, total: 1000 }] })
    expect((await engine.client.customers.get({ id })).rhythm?.dueOn).toBe(addDays(today, 60))
  })
})

describe('learning what is typical of the shop', () => {
  it('is due when there are enough gaps, and again when they grew by a tenth', async () => {
    await engine.close()
    engine = await createTestEngine({ shop: false })
    await engine.client.shop.createSample({ customers: 40, purchases: 400, seed: 3, language: 'en', on: today })
    expect(await isFitDue(engine.shop)).toBe(true)
    const before = await engine.client.rhythms.parameters({})
    expect(before).toMatchObject({ fittedAt: null, isCatchingUp: false })
    await engine.client.rhythms.refit({})
    const after = await engine.client.rhythms.parameters({})
    expect(after.fittedAt).not.toBeNull()
    expect(after.customer).not.toEqual(before.customer)
    expect(after.isCatchingUp).toBe(false)
    expect(await isFitDue(engine.shop)).toBe(false)
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })

  it('comes to the same parameters each time', async () => {
    await engine.close()
    engine = await createTestEngine({ shop: false })
    await engine.client.shop.createSample({ customers: 40, purchases: 400, seed: 3, language: 'en', on: today })
    await engine.client.rhythms.refit({})
    const { customer } = await engine.client.rhythms.parameters({})
    await engine.client.rhythms.refit({})
    for (const [name, value] of Object.entries((await engine.client.rhythms.parameters({})).customer))
      expect(Math.abs(value - (customer[name] ?? 0))).toBeLessThan(0.1)
  })
})
