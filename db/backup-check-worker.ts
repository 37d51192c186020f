/** The check of a copy in a thread of its own: it reads the whole file, and nobody waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkCopy, hashFile } from './backup-check.ts'
import { shopFileErrorOf } from './shop-file-error.ts'
import type { CheckReply, CheckRequest } from './check-in-thread.ts'

const request = workerData as CheckRequest
function answer(): CheckReply {
  try {
    return request.kind === 'copy'
      ? { kind: 'checked', copy: checkCopy(request.file) }
      : { kind: 'hashed', ...hashFile(request.file) }
  } catch (error) {
    const refusal = shopFileErrorOf(error)
    if (refusal !== null) return { kind: 'refused', code: refusal.code, details: refusal.details }
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
parentPort?.postMessage(answer())
