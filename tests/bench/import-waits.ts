/**
 * `node build/run.mjs tests/bench/import-waits.ts [rows]`: how long another call waits at most while customers are
 * imported, overwritten by a second file, and both imports are undone. A small call is made again and again meanwhile,
 * as a window would; the longest answer is the longest time that the engine was held.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportOptions } from '#shared/contract/imports.ts'
import type { Engine } from '#backend/engine.ts'
import { createBenchEngine } from './bench-engine.ts'
import { customersCsv } from './customers-csv.ts'
import { waited } from './waited.ts'

const rows = Number(process.argv[2] ?? 100_000)

async function importFile(engine: Engine, text: string, onDuplicate: ImportOptions['onDuplicate']): Promise<number> {
  const fileId = engine.state.files.put('bench.csv', Buffer.from(text))
  const options = { type: 'customers' as const, map: {}, onDuplicate }
  for await (const event of await engine.client.imports.run({ fileId, options, dryRun: false }))
    if (event.kind === 'done') return event.outcome.batchId ?? 0
  return 0
}

const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
const engine = createBenchEngine(folder)
try {
  await engine.client.shop.create({ name: 'Bench', currency: 'RSD', country: 'RS', language: 'sr-Latn' })
  const first = customersCsv(rows)
  const second = first.replaceAll(',Beograd,', ',Beograd,Voli kafu')
  let batch = 0
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['new customers', async () => (batch = await importFile(engine, first, 'skip'))],
    ['undo of it', () => engine.client.imports.undo({ batchId: batch })],
    ['new customers again', () => importFile(engine, first, 'skip')],
    ['overwrite all of them', async () => (batch = await importFile(engine, second, 'overwrite'))],
    ['undo of that', () => engine.client.imports.undo({ batchId: batch })],
  ]
  console.log(`| ${rows} rows | took (processor) | rows/s (of processor time) | longest wait (processor) |`)
  console.log('| --- | --- | --- | --- |')
  for (const [name, work] of steps) {
    const { ms, used, longest } = await waited(engine, work)
    const seconds = `${(ms / 1000).toFixed(1)} s (${(used / 1000).toFixed(1)} s)`
    const speed = `${((rows * 1000) / ms).toFixed(0)} (${((rows * 1000) / used).toFixed(0)})`
    console.log(`| ${name} | ${seconds} | ${speed} | ${longest.ms.toFixed(0)} ms (${longest.cpu.toFixed(0)} ms) |`)
  }
} finally {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
}
