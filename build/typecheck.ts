/** Type-checks every layer under its own tsconfig, so that each sees only the globals it may use. */
import { availableParallelism } from 'node:os'
import { runQuietly, tool } from './test-step.ts'

/** The longest first. */
const layers = ['backend', 'tests', 'renderer', 'electron', 'build', 'db', 'shared']

const waiting = [...layers]
let failed = 0

/** One layer after another; threads inside of one would check much of the same twice. */
async function checkLayers(): Promise<void> {
  for (let layer = waiting.shift(); layer !== undefined; layer = waiting.shift()) {
    const { status, output } = await runQuietly([
      tool('typescript-native/bin/tsc'),
      '--project',
      layer,
      '--pretty',
      'false',
      '--singleThreaded',
    ])
    process.stdout.write(output)
    if (status === 0) continue
    failed += 1
    console.error(`types: ${layer} failed`)
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), layers.length) }, checkLayers))
process.exitCode = failed === 0 ? 0 : 1
