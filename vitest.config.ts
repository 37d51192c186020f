import { defineConfig } from 'vitest/config'

const tests = (folders: string) => `{${folders}}/**/*.test.{ts,tsx}`
/** Puts something else in the place of a module that others use, too. */
const replacesModules = 'tests/durability/network-folder.test.ts'

export default defineConfig({
  test: {
    // Two cores: more workers only slow each other down.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          include: [tests('shared,db,backend,build,tests')],
          exclude: [replacesModules],
          // These keep nothing outside of their own shops: loading the engine anew for each file would take a third of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: [tests('electron,renderer'), replacesModules] } },
    ],
    setupFiles: ['tests/steady-properties.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
