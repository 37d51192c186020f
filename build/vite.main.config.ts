import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is not bundled: the runtime's own modules, and SQLite, whose native binary must stay a file. */
export const externals = ['electron', 'better-sqlite3', ...builtinModules, /^node:/]

/** The main process and the engine's thread, as ES modules for the Node inside Electron. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        worker: 'backend/worker.ts',
        'backup-check-worker': 'db/backup-check-worker.ts',
        'mail-worker': 'backend/services/imports/mail/mail-worker.ts',
        'unpack-worker': 'backend/services/imports/archive/unpack-worker.ts',
        'copy-worker': 'backend/services/shop-copy/copy-worker.ts',
      },
      external: externals,
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
})
