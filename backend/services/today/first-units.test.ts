import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 400, purchases: 6000, seed: 3, on: '2026-06-15' })
}, 60_000)
afterAll(() => engine.close())

it.each([
  { on: '2026-06-15' },
  { on: '2026-06-10' },
  { on: '2026-06-15', states: ['lost', 'new'] as const },
  { on: '2026-06-15', states: ['due', 'overdue', 'at-risk', 'lost', 'not-due'] as const, customersOnly: true },
])('the first rows of $on, $states are those of the whole list', async (given) => {
  const input = { ...given, states: [...(given.states ?? (['due', 'overdue', 'at-risk'] as const))] }
  const all = await engine.client.due.list(input)
  expect(all.length).toBeGreaterThan(20)
  for (const limit of [1, 20, all.length, 10_000])
    expect(await engine.client.due.list({ ...input, limit })).toEqual(all.slice(0, limit))
})
