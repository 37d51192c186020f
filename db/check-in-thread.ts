import { Worker } from 'node:worker_threads'
import type { CheckedCopy } from './backup-check.ts'
import { ShopFileError, type ShopFileErrorCode } from './shop-file-error.ts'

export type CheckRequest = { readonly kind: 'copy' | 'hash'; readonly file: string }
export type CheckReply =
  | { readonly kind: 'checked'; readonly copy: CheckedCopy }
  | { readonly kind: 'hashed'; readonly sha256: string; readonly bytes: number }
  | {
      readonly kind: 'refused'
      readonly code: ShopFileErrorCode
      readonly details: Readonly<Record<string, string | number | null>>
    }
  | { readonly kind: 'failed'; readonly reason: string }

/** In the bundle of the desktop the worker is a file beside this one's chunk (build/vite.main.config.ts). */
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './backup-check-worker.ts' : './backup-check-worker.mjs',
  import.meta.url,
)

async function ask(request: CheckRequest, signal: AbortSignal | undefined): Promise<CheckReply> {
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl, { workerData: request })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop)
  try {
    return await new Promise<CheckReply>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`check thread ended with ${code}`)))
    })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function refusalOf(reply: CheckReply): Error {
  if (reply.kind === 'refused') return new ShopFileError(reply.code, reply.details)
  return new Error(reply.kind === 'failed' ? reply.reason : 'unexpected answer')
}

/** `checkCopy` in a thread of its own. @throws ShopFileError as there; AbortError when `signal` fires */
export async function checkCopyInThread(file: string, signal?: AbortSignal): Promise<CheckedCopy> {
  const reply = await ask({ kind: 'copy', file }, signal)
  if (reply.kind !== 'checked') throw refusalOf(reply)
  return reply.copy
}

/** SHA-256 of a file, worked out in a thread of its own. */
export async function hashFileInThread(
  file: string,
  signal?: AbortSignal,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const reply = await ask({ kind: 'hash', file }, signal)
  if (reply.kind !== 'hashed') throw refusalOf(reply)
  return { sha256: reply.sha256, bytes: reply.bytes }
}
