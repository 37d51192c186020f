/** A full plain copy is read and made a shop file in a thread of its own: it may hold a hundred thousand customers. */
import { parentPort, workerData } from 'node:worker_threads'
import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import { buildShop } from './build-shop.ts'
import type { CopyReply, CopyRequest } from './copy-in-thread.ts'
import { NewerCopy, readCopy } from './read-copy.ts'

const request = workerData as CopyRequest

async function answer(): Promise<CopyReply> {
  try {
    if (request.kind === 'look') {
      const { settings, counts, rows } = await readCopy(request.content)
      return { kind: 'looked', seen: { settings, counts, rows } }
    }
    const built = await buildShop(request.build, (done, total) =>
      parentPort?.postMessage({ kind: 'progress', done, total } satisfies CopyReply),
    )
    return { kind: 'built', built }
  } catch (error) {
    if (error instanceof DamagedCopy)
      return { kind: 'refused', code: 'copy-damaged', details: { detail: error.detail } }
    if (error instanceof NewerCopy) return { kind: 'refused', code: 'copy-newer', details: {} }
    const refusal = shopFileErrorOf(error)
    if (refusal !== null) return { kind: 'refused', code: refusal.code, details: refusal.details }
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.postMessage(await answer())
