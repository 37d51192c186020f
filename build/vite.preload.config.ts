import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A sandboxed preload is one CommonJS file that may require little more than `electron`. Run after the main build. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: 'electron/preload.ts',
    target: 'chrome150',
    outDir: 'dist/electron',
    emptyOutDir: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
})
