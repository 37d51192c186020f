import { Worker } from 'node:worker_threads'
import type { Table } from './table.ts'
import type { XlsxStyle } from './xlsx-table.ts'

export type XlsxRequest = { readonly tables: readonly Table[]; readonly style: XlsxStyle }

/** In the bundle of the desktop the worker is a file beside this one's chunk (build/vite.main.config.ts). */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './xlsx-worker.ts' : './xlsx-worker.mjs', import.meta.url)

/** A spreadsheet of some tables, packed in another thread. @throws AbortError */
export async function xlsxInThread(
  tables: readonly Table[],
  style: XlsxStyle,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const request: XlsxRequest = { tables, style }
  const worker = new Worker(workerUrl, { workerData: request })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`spreadsheet thread ended with ${code}`)))
    })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
