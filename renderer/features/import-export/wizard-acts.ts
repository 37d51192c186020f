import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import type { ImportAction, ImportGroup } from '#shared/domain/import-groups.ts'
import { remainingTime } from '#shared/domain/remaining-time.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import type { GivenFile } from '#renderer/ui/dropped-files-store.ts'
import { decidedOptions } from './row-decisions.ts'
import { sortedFiles } from './sorted-files.ts'
import { nextPlace, noQueue, queue, wizard, type TimedProgress, type UploadedFile } from './wizard-store.ts'

const untouched: ImportOptions = { type: 'auto', map: {}, onDuplicate: 'skip' }
const begun: TimedProgress = { kind: 'progress', stage: 'reading', done: 0, total: 0, left: null }

let running: AbortController | null = null
let shopAtWork: string | null = null

/** What was begun in one shop is not gone on with in another. */
export function workFor(shopUid: string): void {
  if (shopAtWork !== null && shopAtWork !== shopUid && wizard.get().kind !== 'start') close()
  shopAtWork = shopUid
}

function begin(): AbortSignal {
  running?.abort()
  running = new AbortController()
  return running.signal
}

/** Hands the files to the engine and begins with the first of what they are. */
export async function startWith(files: readonly GivenFile[]): Promise<void> {
  if (files.length === 0) return
  forgetFiles()
  const signal = begin()
  wizard.set({ kind: 'reading', fileName: files[0]?.name ?? '', share: 0 })
  try {
    const { groups, unread } = await sortedFiles(
      files,
      (share, fileName) => {
        if (!signal.aborted) wizard.set({ kind: 'reading', fileName, share })
      },
      signal,
    )
    if (signal.aborted) return
    if (groups.length === 0) return wizard.set({ kind: 'start', problem: null, unread })
    queue.set({ ...noQueue, groups, unread })
    if (groups.length > 1 || unread.length > 0) wizard.set({ kind: 'files' })
    else await lookAt(0)
  } catch (problem) {
    if (!signal.aborted) wizard.set({ kind: 'start', problem, unread: [] })
  }
}

/** Asks what one group seems to be. */
export async function lookAt(at: number): Promise<void> {
  const file = queue.get().groups[at]
  if (file === undefined) return close()
  const signal = begin()
  queue.set({ ...queue.get(), at })
  wizard.set({ kind: 'reading', fileName: file.name, share: 1 })
  const input = { fileId: file.fileId, options: untouched }
  try {
    const seen = await queryClient.fetchQuery(orpc.imports.inspect.queryOptions({ input }))
    if (signal.aborted) return
    wizard.set({
      kind: 'look',
      file,
      // From here on the screen has the corrections: without any, none are meant.
      options: seen.remembered ? { ...untouched, type: seen.type, map: seen.map, useRemembered: false } : untouched,
      remembered: seen.remembered,
    })
  } catch (problem) {
    if (signal.aborted) return
    // Alone there is nothing to go on with; of several the others wait.
    if (queue.get().groups.length === 1) wizard.set({ kind: 'start', problem, unread: [] })
    else {
      const { groups, unread, done, left } = queue.get()
      const without = (places: ReadonlySet<number>) =>
        new Set([...places].filter((place) => place !== at).map((place) => (place > at ? place - 1 : place)))
      queue.set({
        groups: groups.filter((_, place) => place !== at),
        unread: [...unread, { name: file.name, error: problem }],
        at: 0,
        done: without(done),
        left: without(left),
      })
      wizard.set({ kind: 'files' })
    }
  }
}

/** The next group, or back to the start after the last. */
export function goOn(): void {
  const next = nextPlace(queue.get())
  if (next === null) close()
  else void lookAt(next)
}

/** Passes over the group at work. */
export function passOver(): void {
  const { left, at } = queue.get()
  queue.set({ ...queue.get(), left: new Set([...left, at]) })
  goOn()
}

/** Reads the file another way. Columns found in another way are not the same columns. */
export function readAs(change: Partial<Omit<ImportOptions, 'map' | 'onDuplicate'>>): void {
  const now = wizard.get()
  if (now.kind !== 'look') return
  const map = 'dateOrder' in change || 'decimal' in change ? now.options.map : {}
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
  onProgress: (progress: TimedProgress) => void,
): Promise<ImportOutcome> {
  const events = await client.imports.run(
    { fileId: file.fileId, options, dryRun, review: dryRun, records: false },
    { signal },
  )
  const estimate = remainingTime()
  for await (const event of events) {
    if (event.kind === 'done') return event.outcome
    if (!signal.aborted) onProgress({ ...event, left: estimate(event, performance.now()) })
  }
  throw new DOMException('', 'AbortError')
}

/** Works out what each row of the file is. */
export async function check(): Promise<void> {
  const now = wizard.get()
  if (now.kind !== 'look' && now.kind !== 'compare') return
  const signal = begin()
  const { file, options } = now
  const shown = { kind: 'compare', file, options, problem: null } as const
  wizard.set({ ...shown, progress: begun })
  try {
    const checked = await run(file, options, true, signal, (progress) => wizard.set({ ...shown, progress }))
    if (!signal.aborted) wizard.set({ kind: 'check', file, options, checked, decided: {}, problem: null })
  } catch (problem) {
    if (!signal.aborted) wizard.set({ ...shown, progress: begun, problem })
  }
}

/** What to do with all rows of a group; what was said of single ones of it is forgotten. */
export function decideGroup(
  group: ImportGroup,
  change: Pick<Partial<ImportOptions>, 'onDuplicate' | 'onPossible' | 'onNew'>,
): void {
  const now = wizard.get()
  if (now.kind !== 'check') return
  wizard.set({ ...now, options: { ...now.options, ...change }, decided: { ...now.decided, [group]: {} } })
}

/** What to do with single rows of a group; those not named follow the group again. */
export function decideRows(group: ImportGroup, rows: Readonly<Record<string, ImportAction>>): void {
  const now = wizard.get()
  if (now.kind === 'check') wizard.set({ ...now, decided: { ...now.decided, [group]: rows } })
}

/** Whom messages make customers: all who are unknown, or those of these addresses. */
export function decideSenders(senders: 'all' | readonly string[]): void {
  const now = wizard.get()
  if (now.kind !== 'check') return
  const { createUnknown: _, createSenders: __, ...others } = now.options
  const options: ImportOptions =
    senders === 'all' ? { ...others, createUnknown: true } : { ...others, createSenders: [...senders] }
  wizard.set({ ...now, options })
}

/** Back to what the columns mean. */
export function backToColumns(): void {
  const now = wizard.get()
  if (now.kind !== 'check' && now.kind !== 'compare') return
  running?.abort()
  wizard.set({ kind: 'look', file: now.file, options: now.options, remembered: false })
}

/** Imports what was checked, as it was decided. */
export async function carryOut(): Promise<void> {
  const now = wizard.get()
  if (now.kind !== 'check') return
  const signal = begin()
  const { file, options, checked, decided } = now
  const shown = { file, options, checked, decided }
  wizard.set({ kind: 'import', ...shown, progress: begun })
  try {
    const outcome = await run(file, decidedOptions(options, decided), false, signal, (progress) =>
      wizard.set({ kind: 'import', ...shown, progress }),
    )
    const { done, at } = queue.get()
    queue.set({ ...queue.get(), done: new Set([...done, at]) })
    wizard.set({ kind: 'done', file, options, outcome })
  } catch (problem) {
    wizard.set({ kind: 'check', ...shown, problem: signal.aborted ? null : problem })
  }
}

/** Stops what runs; of an import nothing stays. */
export function stop(): void {
  const now = wizard.get()
  running?.abort()
  if (now.kind === 'reading') close()
  if (now.kind === 'compare') backToColumns()
}

/** A fresh file of the rows that are left out: the engine forgets a file when it was saved. */
export async function problemRows(file: UploadedFile, options: ImportOptions): Promise<string | null> {
  return (await run(file, options, true, new AbortController().signal, () => undefined)).rejectedFileId
}

function forgetFiles(): void {
  for (const { fileId } of queue.get().groups) void client.files.discard({ fileId }).catch(() => undefined)
  queue.set(noQueue)
}

/** Leaves the files and begins anew. */
export function close(): void {
  running?.abort()
  forgetFiles()
  wizard.set({ kind: 'start', problem: null, unread: [] })
}
