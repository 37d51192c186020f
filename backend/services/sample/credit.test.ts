import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from './fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 400, purchases: 6000, seed: 1, on: '2026-06-15' })
}, 60_000)
afterAll(() => engine.close())

it('has debts of every age, and some of them on Today', async () => {
  const { ageing, total, overdue } = await engine.client.credit.ageing({})
  expect(total).toBeGreaterThan(4)
  expect(overdue).toBeGreaterThan(0)
  expect(Object.entries(ageing).filter(([, amount]) => amount === 0)).toEqual([])
  expect((await engine.client.today.get({})).debts.length).toBeGreaterThan(0)
})

it('has somebody who pays by instalments and somebody who pays late', async () => {
  const { rows } = await engine.client.credit.ageing({ limit: 100 })
  const accounts = await Promise.all(
    rows.map(({ customerId }) => engine.client.credit.account({ customerId, on: '2026-06-15' })),
  )
  expect(accounts.some(({ open }) => open.some(({ instalment }) => instalment !== null))).toBe(true)
  expect(accounts.some(({ paidLateCount }) => paidLateCount > 0)).toBe(true)
})

it('keeps every account right', async () => {
  const { problems } = await engine.client.shop.check()
  expect(problems.filter(({ code }) => code === 'check-credit')).toEqual([])
})
