import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,db,backend,electron,renderer,build,tests}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more workers only slow each other down.
    maxWorkers: 2,
  },
})
