import { Worker } from 'node:worker_threads'
import type { MailEntry, MailFile } from './read-mail-part.ts'

/** In the bundle of the desktop the worker is a file beside this one's chunk (build/vite.main.config.ts). */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './mail-worker.ts' : './mail-worker.mjs', import.meta.url)

export type MailRequest = {
  readonly files: readonly MailFile[]
  readonly locale: string
  /** Appointments are told on the shop's clock. */
  readonly timeZone: string
  /** Entries that are done, or were given up, when a thread takes over from one that died. */
  readonly from: number
}

/** Some entries, in their order. */
export type MailSlice = { readonly total: number; readonly from: number; readonly entries: readonly MailEntry[] }

/** What one message may take: everything honest is read in milliseconds. */
const limits = { memoryMb: 512, silentMs: 20_000 }

type Reading = { readonly signal: AbortSignal | undefined; readonly onSlice: (slice: MailSlice) => void }

/** Reads from an entry on; answers whether all were read. A message that hangs or fills the memory ends the thread. */
async function readFrom(request: MailRequest, { signal, onSlice }: Reading): Promise<boolean> {
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop)
  let watch = setTimeout(stop, limits.silentMs)
  try {
    return await new Promise<boolean>((resolve) => {
      worker.on('message', (slice: MailSlice | 'done') => {
        clearTimeout(watch)
        if (slice === 'done') resolve(true)
        else {
          watch = setTimeout(stop, limits.silentMs)
          onSlice(slice)
        }
      })
      worker.once('error', () => resolve(false))
      worker.once('exit', () => resolve(false))
    })
  } finally {
    clearTimeout(watch)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/**
 * What is in files of mail, read in a thread of its own. An entry that kills its thread is null, as one that can't be read,
 * and the next thread goes on behind it; after some such entries the rest is given up.
 * @throws AbortError
 */
export async function mailInThread(
  files: readonly MailFile[],
  locale: string,
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number) => void,
  timeZone = 'UTC',
): Promise<readonly MailEntry[]> {
  const entries: MailEntry[] = []
  let total = 0
  const onSlice = (slice: MailSlice) => {
    total = slice.total
    entries.push(...slice.entries)
    onProgress(entries.length, total)
  }
  for (let deaths = 0; ; deaths += 1) {
    const isDone = await readFrom({ files, locale, timeZone, from: entries.length }, { signal, onSlice })
    signal?.throwIfAborted()
    if (isDone) return entries
    entries.push(null)
    if (entries.length >= total) return entries
    if (deaths >= 20) return [...entries, ...Array.from<null>({ length: total - entries.length }).fill(null)]
  }
}
