import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './chromium-path.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: '.',
  globalSetup: './prepare-walks.ts',
  testMatch: '**/*.spec.ts',
  // Each test has a server and a shop of its own; two cores carry two at a time.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A test takes some ten seconds; a busy machine needs several times that.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // build/test.ts counts from the JSON.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] === undefined ? [['list']] : [['list'], ['json']],
  outputDir: '../../test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: chromiumArgs() },
    // Tracing costs a third of the time; `npm run e2e -- FILE --trace retain-on-failure` has it.
    screenshot: 'only-on-failure',
  },
})
