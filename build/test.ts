/** `npm test`: types, lint, format, layers, unit and integration tests, end-to-end tests in a real Chromium. */
import { existsSync, mkdirSync } from 'node:fs'
import { findChromium } from '#tests/e2e/chromium-path.ts'
import { sharedData } from '#tests/shared-data.ts'
import { allParts, buildParts } from './build-parts.ts'
import { playwright, root, run, runQuietly, tool, vitest, type Tally } from './test-step.ts'

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

type Check = { readonly name: string; readonly args: readonly string[] }

/** Two lanes of about the same length, for two cores. */
const lanes: readonly (readonly Check[])[] = [
  [{ name: 'types', args: ['build/typecheck.ts'] }],
  [
    { name: 'lint', args: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
    { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
    {
      name: 'layers',
      args: [
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
      ],
    },
  ],
]

/** A check that either holds or doesn't counts as one test. */
async function checkAlong(lane: readonly Check[]): Promise<void> {
  for (const { name, args } of lane) {
    const started = performance.now()
    const { status, output } = await runQuietly(args)
    console.log(`\n== ${name}\n${output.trimEnd()}`.trimEnd())
    tell(name, status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }, started)
  }
}

const tallies: Tally[] = []

function tell(name: string, tally: Tally, started: number): void {
  tallies.push(tally)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`== ${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} left out (${seconds} s)`)
}

const steps: readonly (readonly [string, () => Tally])[] = [
  ['unit and integration', () => vitest([])],
  ['end to end', () => playwright([])],
]

findBrowser()
mkdirSync(`${root}dist/test`, { recursive: true })
buildParts(allParts)
await Promise.all(lanes.map(checkAlong))
for (const [name, step] of steps) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  tell(name, step(), started)
}
const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
if (sharedData('.') === null || !existsSync(sharedData('corpora') ?? '')) {
  console.log(`\n${sum('skipped')} tests were left out because the shared test data are not here (REGULARS_TEST_DATA).`)
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
