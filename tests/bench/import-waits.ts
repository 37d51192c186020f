/**
 * `node build/run.mjs tests/bench/import-waits.ts [rows]`: how long another call waits at most while customers are
 * imported, overwritten by a second file, and both imports are undone. A small call is made again and again meanwhile,
 * as a window would; the longest answer is the longest time that the engine was held.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ImportOptions } from '#shared/contract/imports.ts'
import type { Engine } from '#backend/engine.ts'
import { createBenchEngine } from './bench-engine.ts'
import { customersCsv } from './customers-csv.ts'
import { once } from './timing.ts'

let asked = 0
const rows = Number(process.argv[2] ?? 100_000)

/** Processor time of this process, ms: what a wait comes to where nobody else wants the processor. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The work, and the longest answer of small calls beside it, ms. */
async function waited(engine: Engine, work: () => Promise<unknown>) {
  let isDone = false
  let longest = { ms: 0, cpu: 0 }
  const asking = (async () => {
    while (!isDone) {
      // The pause counts as well: who wants to ask while the thread is held waits before the question. Each time another
      // text, as answers are remembered.
      asked += 1
      const before = cpu()
      const ms = await once(async () => {
        await setTimeout(5)
        await engine.client.customers.search({ text: `x${asked}`, limit: 1 })
      })
      if (ms > longest.ms) longest = { ms, cpu: cpu() - before }
    }
  })()
  const before = cpu()
  const ms = await once(work)
  const used = cpu() - before
  isDone = true
  await asking
  return { ms, used, longest }
}

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
