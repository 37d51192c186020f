import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('../renderer/', import.meta.url))

/** The page for both doors: served by the loopback server and by the desktop's app:// handler, always from `/`. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  // Replaced by a fresh nonce in every answer (backend/http/static-files.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome123',
    // `data:` fonts are outside the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
})
