import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowserMode, type BrowserMode } from '#backend/http/browser-mode.ts'

export type ShopServer = BrowserMode & { readonly folder: string }

/** Browser mode on a folder of its own. The engine is the bundle of the desktop app: it starts in a third of the time. */
export async function startShopServer(): Promise<ShopServer> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-e2e-'))
  const mode = await startBrowserMode({
    dataFolder: folder,
    pageFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
    workerUrl: new URL('../../dist/electron/worker.mjs', import.meta.url),
    version: 'test',
    log: () => undefined,
  })
  return {
    ...mode,
    folder,
    close: async () => {
      await mode.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
