import type { ImportOptions, ImportOutcome, ImportProgress } from '#shared/contract/imports.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { uploadFile } from '#renderer/engine/upload.ts'
import { readRemembered, remember } from './remembered-columns.ts'
import { wizard, type UploadedFile } from './wizard-store.ts'

const untouched: ImportOptions = { type: 'auto', map: {}, onDuplicate: 'skip' }
const begun: ImportProgress = { kind: 'progress', stage: 'reading', done: 0, total: 0 }

let running: AbortController | null = null

function begin(): AbortSignal {
  running?.abort()
  running = new AbortController()
  return running.signal
}

/** Hands the file to the engine and asks what it seems to be. */
export async function startWith(file: File): Promise<void> {
  forgetFile()
  const signal = begin()
  wizard.set({ kind: 'reading', fileName: file.name, share: 0 })
  try {
    const fileId = await uploadFile(
      file,
      (share) => {
        if (!signal.aborted) wizard.set({ kind: 'reading', fileName: file.name, share })
      },
      signal,
    )
    const seen = await queryClient.fetchQuery(
      orpc.imports.inspect.queryOptions({ input: { fileId, options: untouched } }),
    )
    if (signal.aborted) return
    const known = readRemembered(seen)
    wizard.set({
      kind: 'look',
      file: { fileId, name: file.name },
      options: known === null ? untouched : { ...untouched, ...known },
      remembered: known !== null,
    })
  } catch (problem) {
    if (!signal.aborted) wizard.set({ kind: 'start', problem })
  }
}

/** Reads the file another way. Columns found in another way are not the same columns. */
export function readAs(change: Partial<Omit<ImportOptions, 'map' | 'onDuplicate'>>): void {
  const now = wizard.get()
  if (now.kind !== 'look') return
  const map = 'dateOrder' in change ? now.options.map : {}
  wizard.set({ ...now, options: { ...now.options, ...change, map }, remembered: false })
}

/** Says what a column means; null leaves it out. */
export function mapColumn(index: number, field: string | null): void {
  const now = wizard.get()
  if (now.kind !== 'look') return
  wizard.set({ ...now, options: { ...now.options, map: { ...now.options.map, [String(index)]: field } } })
}

async function run(
  file: UploadedFile,
  options: ImportOptions,
  dryRun: boolean,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
  const events = await client.imports.run({ fileId: file.fileId, options, dryRun, records: false }, { signal })
  for await (const event of events) {
    if (event.kind === 'done') return event.outcome
    if (!signal.aborted) onProgress(event)
  }
  throw new DOMException('', 'AbortError')
}

/** Works out what the import would do. */
export async function check(change: Partial<Pick<ImportOptions, 'onDuplicate' | 'createSenders'>> = {}): Promise<void> {
  const now = wizard.get()
  if (now.kind !== 'look' && now.kind !== 'check') return
  const signal = begin()
  const { file } = now
  const options = { ...now.options, ...change }
  if (now.kind === 'look') {
    const seen = queryClient.getQueryData(orpc.imports.inspect.queryKey({ input: { fileId: file.fileId, options } }))
    if (seen !== undefined) remember(seen, options)
  }
  const before = now.kind === 'check' ? now.checked : null
  const shown = { kind: 'check', file, options, checked: before } as const
  wizard.set({ ...shown, progress: begun, problem: null })
  try {
    const outcome = await run(file, options, true, signal, (progress) =>
      wizard.set({ ...shown, progress, problem: null }),
    )
    if (signal.aborted) return
    // Where all are to be created nobody counts those already there; the first check has.
    const there = options.onDuplicate === 'create' && before !== null ? before.there : outcome.updated + outcome.skipped
    wizard.set({ ...shown, checked: { outcome, there }, progress: null, problem: null })
  } catch (problem) {
    if (!signal.aborted) wizard.set({ ...shown, progress: null, problem })
  }
}

/** Back to what the columns mean. */
export function backToColumns(): void {
  const now = wizard.get()
  if (now.kind !== 'check') return
  running?.abort()
  wizard.set({ kind: 'look', file: now.file, options: { ...now.options, onDuplicate: 'skip' }, remembered: false })
}

/** Imports what was checked. */
export async function carryOut(): Promise<void> {
  const now = wizard.get()
  if (now.kind !== 'check' || now.checked === null || now.progress !== null) return
  const signal = begin()
  const { file, options, checked } = now
  wizard.set({ kind: 'import', file, options, checked, progress: begun })
  try {
    const outcome = await run(file, options, false, signal, (progress) =>
      wizard.set({ kind: 'import', file, options, checked, progress }),
    )
    wizard.set({ kind: 'done', file, options, outcome })
  } catch (problem) {
    wizard.set({ kind: 'check', file, options, checked, progress: null, problem: signal.aborted ? null : problem })
  }
}

/** Stops what runs; of an import nothing stays. */
export function stop(): void {
  const now = wizard.get()
  running?.abort()
  if (now.kind === 'reading') wizard.set({ kind: 'start', problem: null })
  if (now.kind === 'check' && now.checked === null) backToColumns()
  else if (now.kind === 'check') wizard.set({ ...now, progress: null })
}

/** A fresh file of the rows that are left out: the engine forgets a file when it was saved. */
export async function problemRows(file: UploadedFile, options: ImportOptions): Promise<string | null> {
  return (await run(file, options, true, new AbortController().signal, () => undefined)).rejectedFileId
}

function forgetFile(): void {
  const now = wizard.get()
  if ('file' in now) void client.files.discard({ fileId: now.file.fileId }).catch(() => undefined)
}

/** Leaves the file and begins anew. */
export function close(): void {
  running?.abort()
  forgetFile()
  wizard.set({ kind: 'start', problem: null })
}
