import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import { copyLimits } from '#shared/domain/copy-limits.ts'
import type { ShopSettings } from '#shared/contract/shop.ts'
import type { BuildRequest, BuiltShop } from './build-shop.ts'
import type { CopyCounts } from './copy-format.ts'

export type SeenCopy = { readonly settings: ShopSettings; readonly counts: CopyCounts; readonly rows: number }

export type CopyRequest =
  { readonly kind: 'look'; readonly content: Uint8Array } | { readonly kind: 'build'; readonly build: BuildRequest }
export type CopyReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'looked'; readonly seen: SeenCopy }
  | { readonly kind: 'built'; readonly built: BuiltShop }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly details: Readonly<Record<string, string | number | null>>
    }
  | { readonly kind: 'failed'; readonly reason: string }

type OnProgress = (done: number, total: number) => void

/** In the bundle of the desktop the worker is a file beside this one's chunk (build/vite.main.config.ts). */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './copy-worker.ts' : './copy-worker.mjs', import.meta.url)

async function ask(request: CopyRequest, onProgress: OnProgress, signal: AbortSignal): Promise<CopyReply> {
  signal.throwIfAborted()
  const worker = new Worker(workerUrl, { workerData: request })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  try {
    return await new Promise<CopyReply>((resolve, reject) => {
      worker.on('message', (reply: CopyReply) => {
        if (reply.kind === 'progress') onProgress(reply.done, reply.total)
        else resolve(reply)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`copy thread ended with ${code}`)))
    })
  } catch (error) {
    signal.throwIfAborted()
    // A copy that takes more memory than there is ends its thread, not the program.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new AppError('file-too-large', { limitMb: copyLimits.fileBytes / 1024 / 1024 }, { cause: error })
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function failureOf(reply: CopyReply): Error {
  if (reply.kind === 'refused') return new AppError(reply.code, { ...reply.details })
  return new Error(reply.kind === 'failed' ? reply.reason : 'unexpected answer')
}

/** What a copy holds. @throws AppError copy-damaged, copy-newer */
export async function lookAtCopy(content: Uint8Array, signal: AbortSignal): Promise<SeenCopy> {
  const reply = await ask({ kind: 'look', content }, () => undefined, signal)
  if (reply.kind !== 'looked') throw failureOf(reply)
  return reply.seen
}

/** A copy as a shop file. @throws AppError copy-damaged, copy-newer and those of files */
export async function buildInThread(
  build: BuildRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BuiltShop> {
  const reply = await ask({ kind: 'build', build }, onProgress, signal)
  if (reply.kind !== 'built') throw failureOf(reply)
  return reply.built
}
