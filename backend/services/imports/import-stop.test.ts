import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { createEngine } from '#backend/engine.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto, stagedRows, upload } from './testing/import-into.ts'

const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const

/** Names that are all different, so that matching has nothing to find. */
function customersCsv(count: number): string {
  const row = (n: number) => `Ana${n.toString(36)},Petrović${(n * 7919).toString(36)},a${n}@example.com,Niš`
  return ['First Name,Last Name,E-mail,City', ...Array.from({ length: count }, (_, n) => row(n))].join('\n')
}
const purchasesCsv = (count: number) =>
  [
    'customer,date,product,amount',
    ...Array.from({ length: count }, (_, n) => `Kupac ${n % 500},2026-01-05,Roba ${n % 50},${n}`),
  ].join('\n')

describe('an import that is stopped', () => {
  let engine: TestEngine
  beforeEach(async () => {
    engine = await createTestEngine()
  })
  afterEach(async () => {
    await engine.close()
  })
  const rowsOf = (table: string) => engine.shop.database.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const empty = () =>
    [
      'contacts',
      'contact_points',
      'addresses',
      'purchases',
      'purchase_lines',
      'payments',
      'products',
      'rhythms',
      'import_batches',
      'journal',
    ].map(rowsOf)

  it.each([
    ['customers', customersCsv(3000)],
    ['purchases', purchasesCsv(6000)],
  ])('leaves nothing of its %s when the reader goes away while it saves', async (_, text) => {
    const events = await engine.client.imports.run({
      fileId: upload(engine, text),
      options,
      dryRun: false,
      records: false,
    })
    for await (const event of events) if (event.kind === 'progress' && event.stage === 'saving' && event.done > 0) break
    expect(empty()).toEqual(empty().map(() => 0))
    expect(stagedRows(engine)).toBe(0)
    expect(await importInto(engine, text)).toMatchObject({ rejected: [], skipped: 0 })
  })

  it('ends with cancelled when its call is aborted', async () => {
    const stop = new AbortController()
    const events = await engine.client.imports.run(
      { fileId: upload(engine, customersCsv(3000)), options, dryRun: false, records: false },
      { signal: stop.signal },
    )
    const reading = (async () => {
      for await (const event of events) if (event.kind === 'progress' && event.stage === 'saving') stop.abort()
    })()
    await expect(reading).rejects.toMatchObject({ name: expect.anything() as string })
    await importInto(engine, 'Name\nAna')
    expect(rowsOf('contacts')).toBe(1)
    expect(stagedRows(engine)).toBe(0)
  })

  it('shows nobody anything before it is finished, and lets others work meanwhile', async () => {
    const events = await engine.client.imports.run({
      fileId: upload(engine, purchasesCsv(8000)),
      options,
      dryRun: false,
      records: false,
    })
    let seen = 0
    for await (const event of events) {
      if (event.kind === 'done') break
      const customers = await engine.client.customers.list({ search: '' })
      const purchases = await engine.client.purchases.list({ search: '' })
      const products = await engine.client.products.list({ search: '' })
      const due = await engine.client.due.list({ on: '2026-02-01' })
      expect([customers.total, purchases.total, products.total, due.length]).toEqual([0, 0, 0, 0])
      seen += event.stage === 'saving' ? 1 : 0
    }
    expect(seen).toBeGreaterThan(0)
    expect((await engine.client.customers.list({ search: '' })).total).toBe(500)
  })

  it('runs after the one before it, so that two at once create nothing twice', async () => {
    const text = customersCsv(300)
    const outcomes = await Promise.all([importInto(engine, text), importInto(engine, text)])
    expect(outcomes.map(({ created }) => created)).toEqual([300, 0])
  })
})

describe('an import of 20 000 rows whose process is killed', () => {
  const rows = 20_000
  const child = fileURLToPath(new URL('./testing/import-child.ts', import.meta.url))
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regulars-kill-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const engineOn = (dataFolder: string) =>
    createEngine({ dataFolder, door: 'cli', version: '0.0.0', now: Date.now, url: null, log: () => undefined })

  /** Kills the child some time after it said a word. @returns the last word it said */
  async function killed(home: string, file: string, at: string, after: number): Promise<string> {
    const running = spawn(process.execPath, [child, home, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said: readonly string[] = []
    let aimed = false
    await new Promise<void>((resolve) => {
      running.stdout.on('data', (bytes: Buffer) => {
        said = [...said, ...bytes.toString().trim().split('\n')]
        if (aimed || !said.includes(at)) return
        aimed = true
        setTimeout(() => running.kill('SIGKILL'), after)
      })
      running.on('exit', () => resolve())
    })
    return said.at(-1) ?? ''
  }

  async function looksWhole(home: string, finished: boolean): Promise<void> {
    const engine = engineOn(home)
    await engine.client.shop.open({})
    const { total } = await engine.client.customers.list({ search: '' })
    expect([0, rows]).toContain(total)
    if (finished) expect(total).toBe(rows)
    const raw = engine.state.shop?.database.raw
    for (const table of ['contacts', 'contact_points', 'addresses', 'contact_words', 'contact_trigrams'])
      expect(raw?.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(total)
    expect(raw?.prepare(`SELECT count(*) FROM import_batches`).pluck().get()).toBe(total === 0 ? 0 : 1)
    expect((await engine.client.shop.check()).problems).toEqual([])
    await engine.close()
  }

  it('leaves the old or the new state, never between', { timeout: 600_000 }, async () => {
    const file = join(folder, 'customers.csv')
    writeFileSync(file, customersCsv(rows))
    const old = join(folder, 'old')
    mkdirSync(old)
    const first = engineOn(old)
    await first.client.shop.create({ name: 'Test', currency: 'EUR', language: 'en' })
    await first.close()
    const random = createRandom(7, 'kills')
    // Seven somewhere in the saving, three around the moment in which everything becomes visible.
    const moments = Array.from({ length: 10 }, (_, kill) =>
      kill < 7 ? { at: 'saving', after: random() * 1500 } : { at: 'saving ends', after: random() * 150 },
    )
    const lane = async (own: readonly (typeof moments)[number][], name: string) => {
      for (const [turn, { at, after }] of own.entries()) {
        const home = join(folder, `${name}-${turn}`)
        cpSync(old, home, { recursive: true })
        await looksWhole(home, (await killed(home, file, at, Math.floor(after))) === 'done')
        rmSync(home, { recursive: true })
      }
    }
    await Promise.all([
      lane(
        moments.filter((_, at) => at % 2 === 0),
        'a',
      ),
      lane(
        moments.filter((_, at) => at % 2 === 1),
        'b',
      ),
    ])
  })
})
