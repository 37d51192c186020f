/** Type-checks every layer under its own tsconfig, so that each sees only the globals it may use. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript-native/bin/tsc', import.meta.url))
const layers = ['shared', 'db', 'backend', 'electron', 'renderer', 'build', 'tests']

let failed = 0
for (const layer of layers) {
  const result = spawnSync(process.execPath, [tsc, '--project', layer, '--pretty', 'false'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (result.status !== 0) {
    failed += 1
    console.error(`types: ${layer} failed`)
  }
}
process.exit(failed === 0 ? 0 : 1)
