/** `npm test`: types, lint, format, layers, unit and integration tests, end-to-end tests in a real Chromium. */
import { existsSync, mkdirSync } from 'node:fs'
import { findChromium } from '#tests/e2e/chromium-path.ts'
import { sharedData } from '#tests/shared-data.ts'
import { buildParts } from './build-parts.ts'
import { check, playwright, root, run, tool, vitest, type Tally } from './test-step.ts'

/** The tests drive a real browser: the one that is there, or Playwright's own. */
function findBrowser(): void {
  if (findChromium() !== null) return
  console.log('No Chromium or Chrome found: asking Playwright for its own.')
  run([tool('@playwright/test/cli.js'), 'install', 'chromium'])
  if (findChromium() !== null) return
  console.error(
    'The tests need Chromium or Chrome. Install one (Debian: "apt-get install chromium") or name it in CHROMIUM_PATH.',
  )
  process.exit(1)
}

const steps: readonly (readonly [string, () => Tally])[] = [
  ['types', () => check(['build/typecheck.ts'])],
  ['lint', () => check([tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])],
  ['format', () => check([tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])],
  [
    'layers',
    () =>
      check([
        tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        'build/layers.cjs',
        '--output-type',
        'err',
        'electron',
        'renderer',
        'shared',
        'db',
        'backend',
        'build',
        'tests',
      ]),
  ],
  ['unit and integration', () => vitest([])],
  ['end to end', () => playwright([])],
]

findBrowser()
mkdirSync(`${root}dist/test`, { recursive: true })
buildParts(['renderer'])
const tallies: Tally[] = []
for (const [name, step] of steps) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const tally = step()
  tallies.push(tally)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`== ${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} left out (${seconds} s)`)
}
const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
if (sharedData('.') === null || !existsSync(sharedData('corpora') ?? '')) {
  console.log(`\n${sum('skipped')} tests were left out because the shared test data are not here (REGULARS_TEST_DATA).`)
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
