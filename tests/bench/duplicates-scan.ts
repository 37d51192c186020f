/**
 * `node build/run.mjs tests/bench/duplicates-scan.ts FILE`: how long a look for duplicates through a whole shop takes, how
 * long another call waits at most meanwhile, and how long it takes to warn while a customer is typed in.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createBenchEngine } from './bench-engine.ts'
import { once, timed } from './timing.ts'
import { waited } from './waited.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('the file of a shop is needed')
const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
const engine = createBenchEngine(folder)
try {
  const copy = join(folder, 'bench.regulars')
  copyFileSync(resolve(file), copy)
  await engine.client.shop.open({ path: copy })
  let pairs = 0
  const scan = await waited(engine, async () => {
    for await (const event of await engine.client.duplicates.scan()) if (event.kind === 'done') pairs = event.pairs
  })
  console.log(`scan: ${(scan.ms / 1000).toFixed(1)} s (processor ${(scan.used / 1000).toFixed(1)} s), ${pairs} pairs,`)
  console.log(`longest wait ${scan.longest.ms.toFixed(0)} ms (processor ${scan.longest.cpu.toFixed(0)} ms)`)
  const { rows } = await engine.client.customers.list({ limit: 100, offset: 5000 })
  const lookUp = await timed(100, (run) => {
    const [givenName = '', familyName = ''] = (rows[run % rows.length]?.displayName ?? '').split(' ')
    return engine.client.duplicates.lookUp({ givenName: `${givenName}a`, familyName, phones: ['0641234567'] })
  })
  console.log(`warning while typing: ${lookUp.p50.toFixed(1)} / ${lookUp.p95.toFixed(1)} ms`)
  console.log(`list: ${(await once(() => engine.client.duplicates.list({}))).toFixed(0)} ms`)
} finally {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
}
