import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { createEngine, type Engine } from '../engine.ts'
import type { OpenShop } from '../engine-state.ts'

export type TestEngine = Engine & {
  /** The open shop; throws where none is. */
  readonly shop: OpenShop
  readonly folder: string
}

/** An engine on a temporary folder, with an empty shop open unless `shop: false`. `close` takes the folder away. */
export async function createTestEngine(
  given: {
    readonly now?: number | (() => number)
    readonly language?: ShopSettings['language']
    readonly currency?: string
    readonly timeZone?: string
    readonly shop?: boolean
  } = {},
): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  const fixed = given.now ?? Date.UTC(2026, 5, 15, 10)
  const engine = createEngine({
    dataFolder: folder,
    door: 'cli',
    version: '0.0.0',
    now: typeof fixed === 'function' ? fixed : () => fixed,
    url: null,
    log: () => undefined,
  })
  if (given.shop !== false) {
    await engine.client.shop.create({
      name: 'Test',
      currency: given.currency ?? 'EUR',
      language: given.language ?? 'en',
      timeZone: given.timeZone ?? 'Europe/Belgrade',
    })
  }
  return {
    ...engine,
    folder,
    get shop() {
      if (engine.state.shop === null) throw new Error('no shop is open')
      return engine.state.shop
    },
    close: async () => {
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
