import { Worker } from 'node:worker_threads'
import type { ImportErrorCode, ImportParams } from '#shared/domain/import-codes.ts'
import { importError, isImportError } from '../import-error.ts'
import type { WorkbookKind } from '../workbook/workbook-kind.ts'
import type { Unpacked } from './unpack-zip.ts'

export type UnpackRequest = { readonly bytes: Uint8Array; readonly kind: WorkbookKind | 'zip' }
/** Sheets as text tables, or the files of an archive. */
export type UnpackAnswer =
  | ({ readonly kind: UnpackRequest['kind'] } & Unpacked)
  | { readonly kind: 'failed'; readonly code: ImportErrorCode; readonly params: ImportParams }

/** What takes longer is nothing that somebody keeps lists in. */
const LONGEST_MS = 60_000
const MEMORY_MB = 512

/** In the bundle of the desktop the worker is a file beside this one's chunk (build/vite.main.config.ts). */
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './unpack-worker.ts' : './unpack-worker.mjs',
  import.meta.url,
)

/** What is in a workbook or an archive, unpacked in another thread. @throws ImportError */
export async function unpackInThread(request: UnpackRequest, signal?: AbortSignal): Promise<Unpacked> {
  if (signal?.aborted === true) throw importError('cancelled')
  const worker = new Worker(workerUrl, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  let stop: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<UnpackAnswer>((resolve, reject) => {
      stop = () => reject(importError('cancelled'))
      signal?.addEventListener('abort', stop)
      timer = setTimeout(() => reject(importError('unpacks-too-large')), LONGEST_MS)
      worker.once('message', resolve)
      // Out of the memory that it may use.
      worker.once('error', (error) => reject(isImportError(error) ? error : importError('unpacks-too-large')))
      worker.once('exit', () => reject(importError('broken-file')))
    })
    if (answer.kind === 'failed') throw importError(answer.code, answer.params)
    return answer
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
