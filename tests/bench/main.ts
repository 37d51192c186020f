/**
 * `npm run bench [-- 10000x100000 100000x1000000]`: speed on seeded shops, as ratios to the bare better-sqlite3 work for
 * the same result in the same run. Figures of different machines or runs don't compare; the ratios do.
 * `npm run bench -- --scroll FILE`: how the window scrolls that shop.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBenchEngine } from './bench-engine.ts'
import { measureShop, type Measure } from './measures.ts'
import { measureRhythmsAnew } from './rhythms-anew.ts'
import { benchScroll } from './scroll.ts'
import { once } from './timing.ts'

const given = process.argv.slice(2)
const [flag, scrolledFile] = given
if (flag === '--scroll') {
  if (scrolledFile === undefined) throw new Error('--scroll needs the file of a shop')
  await benchScroll(resolve(scrolledFile))
  process.exit(0)
}
const sizes = given.length > 0 ? given : ['10000x100000', '100000x1000000']

async function build(folder: string, file: string, customers: number, purchases: number): Promise<void> {
  const engine = createBenchEngine(folder)
  await engine.client.shop.createSample({ customers, purchases, seed: 1, language: 'sr-Latn', path: file })
  await engine.close()
}

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))

function line({ name, ours, bare }: Measure): string {
  const of = (timing: { p50: number; p95: number }) => `${number(timing.p50)} / ${number(timing.p95)} ms`
  return `| ${name} | ${of(ours)} | ${of(bare)} | ${number(ours.p50 / bare.p50)}× |`
}

for (const size of sizes) {
  const [customers = 0, purchases = 0] = size.split('x').map(Number)
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
  try {
    const file = join(folder, 'bench.regulars')
    const seconds = (await once(() => build(folder, file, customers, purchases))) / 1000
    console.log(`\n${customers} customers, ${purchases} purchases (built in ${seconds.toFixed(1)} s)\n`)
    console.log('| what | Regulars p50 / p95 | bare better-sqlite3 p50 / p95 | ratio |\n| --- | --- | --- | --- |')
    for (const measure of await measureShop(folder, file, customers)) console.log(line(measure))
    const engine = createBenchEngine(folder)
    await engine.client.shop.open({ path: file })
    console.log(`\n${await measureRhythmsAnew(engine.state.shop!, customers)}`)
    await engine.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// In a process of its own, whose memory is that of the import.
execFileSync(process.execPath, [fileURLToPath(new URL('import-outlook.ts', import.meta.url))], { stdio: 'inherit' })
