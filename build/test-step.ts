import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const root = fileURLToPath(new URL('..', import.meta.url))
export const tool = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

/** Runs a program with this Node and shows what it prints. @returns its exit status */
export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status ?? 1
}

/** The same beside others: what it prints is told at its end, errors and all. */
export function runQuietly(args: readonly string[]): Promise<{ readonly status: number; readonly output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some: Buffer) => printed.push(some))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(printed).toString('utf8') }))
  })
}

type VitestResult = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  success: boolean
}
type PlaywrightResult = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

/** Unit and integration tests. A file that doesn't load counts as a failure, so does a crash of the runner. */
export function vitest(args: readonly string[]): Tally {
  const file = `${root}dist/test/unit.json`
  rmSync(file, { force: true })
  const status = run([
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ])
  const result = read<VitestResult>(file)
  if (result === null) return { passed: 0, failed: 1, skipped: 0 }
  const failed =
    result.numFailedTests + (result.numFailedTests === 0 && status !== 0 ? Math.max(1, result.numFailedTestSuites) : 0)
  return { passed: result.numPassedTests, failed, skipped: result.numPendingTests }
}

/** End-to-end tests in a real Chromium. A test that passed only at the second try counts as failed. */
export function playwright(args: readonly string[]): Tally {
  const file = `${root}dist/test/e2e.json`
  rmSync(file, { force: true })
  const status = run([tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts', ...args], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const result = read<PlaywrightResult>(file)
  if (result === null) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = result.stats
  return { passed: expected, failed: unexpected + flaky + (unexpected + flaky === 0 && status !== 0 ? 1 : 0), skipped }
}
