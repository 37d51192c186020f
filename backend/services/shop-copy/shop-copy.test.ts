import { afterEach, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'
import { exportedCopy, importCopy, tellingParts } from './testing/copies.ts'

let engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines) await engine.close()
  engines = []
})
async function start(given: Parameters<typeof createTestEngine>[0] = {}) {
  const engine = await createTestEngine(given)
  engines.push(engine)
  return engine
}

it('everything of a sample shop comes back the same', { timeout: 120_000 }, async () => {
  const from = await start({ language: 'sr-Latn', currency: 'RSD' })
  await fillSampleShop(from.shop, { customers: 400, purchases: 6000, seed: 1, on: '2026-06-15' })
  const copy = await exportedCopy(from, 'json')
  const to = await start()
  const outcome = await importCopy(to, 'copy.json', copy)
  expect(outcome).toMatchObject({ type: 'all', format: 'json', batchId: 1, rejected: [], copy: { customers: 400 } })
  expect(tellingParts(await exportedCopy(to, 'json'))).toEqual(tellingParts(copy))
  expect(await to.client.shop.check()).toEqual({ ok: true, problems: [] })
})
