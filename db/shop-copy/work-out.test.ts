import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '#backend/services/sample/fill-sample-shop.ts'
import { plansOf } from '../testing/query-plan.ts'
import { customersOnCredit } from '../repositories/credit-rows.ts'
import { boughtBetweenReader } from '../repositories/derived-rows.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 2000, purchases: 10_000, seed: 1, on: '2026-06-15' })
}, 120_000)
afterAll(() => engine.close())

it('what is worked out of many customers is read by indexes alone', async () => {
  const { raw } = engine.shop.database
  const plans = await plansOf(raw, () => {
    boughtBetweenReader(raw)(1, 500)
    customersOnCredit(raw)(1, 500)
    return Promise.resolve()
  })
  expect(plans).toContain('purchases_contact')
  expect(plans).not.toMatch(/\bSCAN (?!CONSTANT)/)
})
