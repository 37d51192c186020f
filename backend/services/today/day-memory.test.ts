import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plansOf } from '#db/testing/query-plan.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let customerId = 0
beforeEach(async () => {
  engine = await createTestEngine()
  customerId = await aCustomer(engine, { name: 'Ana', birthday: '1980-06-15' })
  for (const day of ['2026-02-09', '2026-03-09', '2026-04-06']) await aPurchase(engine, { customerId, day })
})
afterEach(() => engine.close())

const today = () => engine.client.today.get({})
/** Whether Today reads the ranking of everybody who is due. */
const ranksAnew = async () => (await plansOf(engine.shop.database.raw, today)).includes('rhythms_rank')

it('who is due is worked out once, and not again for each row that is dealt with', async () => {
  expect(await ranksAnew()).toBe(true)
  expect(await ranksAnew()).toBe(false)
  await engine.client.today.settle({ group: 'days', customerId, act: { kind: 'done' } })
  expect(await ranksAnew()).toBe(false)
  expect((await today()).days).toEqual([])
  await engine.client.recall.act({ customerId, act: { kind: 'no-answer' } })
  expect(await ranksAnew()).toBe(false)
  expect((await today()).due).toEqual([])
})

it('a sale, a changed card and another day are seen at once', async () => {
  expect((await today()).due).toHaveLength(1)
  const { actId } = await engine.client.purchases.create({ customerId, lines: [{ name: 'Tea', total: 500 }] })
  expect(await today()).toMatchObject({ due: [], week: { takings: 500 } })
  await engine.client.undo.undo({ actId })
  expect((await today()).due).toHaveLength(1)
  const { version } = await engine.client.customers.get({ id: customerId })
  await engine.client.customers.update({ id: customerId, version, patch: { birthday: '1980-07-15', nickname: 'A' } })
  expect((await today()).days).toEqual([])
  expect((await engine.client.today.get({ on: '2026-07-15' })).days).toHaveLength(1)
  expect((await today()).days).toEqual([])
})

it('a sale to somebody else works out nobody who is due anew', async () => {
  await today()
  const other = await aCustomer(engine, { name: 'Boba' })
  expect(await ranksAnew()).toBe(true)
  await engine.client.purchases.create({ customerId: other, lines: [{ name: 'Tea', total: 500 }] })
  expect(await ranksAnew()).toBe(false)
  expect(await today()).toMatchObject({ due: [{ customerId }], week: { takings: 500 } })
})

it('what is kept of the day says after any dealings the same as what is read anew', async () => {
  await engine.close()
  engine = await createTestEngine({ shop: false })
  const { client } = engine
  await client.shop.createSample({ customers: 700, purchases: 5000, seed: 3, language: 'en', on: '2026-06-15' })
  const lines = [{ productId: 1, quantity: 2000, total: 900 }]
  const acts = {
    buy: (customerId: number) => client.purchases.create({ customerId, lines }),
    owe: (customerId: number) => client.purchases.create({ customerId, lines, payments: [] }),
    correct: (id: number) => client.rhythms.correct({ customerId: id, correction: { kind: 'interval', days: 9 } }),
    call: (id: number) => client.recall.act({ customerId: id, act: { kind: 'no-answer' } }),
  }
  const kinds = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]))
  const step = fc.record({ kind: kinds, isShown: fc.boolean(), who: fc.nat(699), isUndone: fc.boolean() })
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
    for (const { kind, isShown, who, isUndone } of steps) {
      const { due } = await client.today.get({})
      const customerId = (isShown ? due[who % due.length]?.customerId : undefined) ?? 1 + who
      const { actId } = await acts[kind](customerId)
      if (isUndone) await client.undo.undo({ actId })
    }
    const kept = await client.today.get({})
    engine.shop.publish(['contacts'])
    expect(kept).toEqual(await client.today.get({}))
  })
  await fc.assert(property, { numRuns: 5 })
})

it('what was undone of a row that was dealt with is there again', async () => {
  await today()
  const { actId } = await engine.client.recall.act({ customerId, act: { kind: 'no-answer' } })
  expect((await today()).due).toEqual([])
  await engine.client.undo.undo({ actId })
  expect((await today()).due).toHaveLength(1)
})
