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

it('what was undone of a row that was dealt with is there again', async () => {
  await today()
  const { actId } = await engine.client.recall.act({ customerId, act: { kind: 'no-answer' } })
  expect((await today()).due).toEqual([])
  await engine.client.undo.undo({ actId })
  expect((await today()).due).toHaveLength(1)
})
