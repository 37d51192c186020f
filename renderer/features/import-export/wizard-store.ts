import type { ImportOptions, ImportOutcome, ImportProgress } from '#shared/contract/imports.ts'
import type { ImportAction, ImportGroup } from '#shared/domain/import-groups.ts'
import { createStore } from '#renderer/engine/store.ts'
import type { FileGroup, UnreadFile } from './sorted-files.ts'

/** Files that are imported together, as the engine holds them. */
export type UploadedFile = Pick<FileGroup, 'fileId' | 'name' | 'files' | 'format' | 'archive' | 'book' | 'sheet'>

/** What was decided row by row, by the group in which a row is shown. */
export type RowDecisions = Readonly<Partial<Record<ImportGroup, Readonly<Record<string, ImportAction>>>>>

/** How far a job is, and how long it still takes in ms, as far as its last seconds tell. */
export type TimedProgress = ImportProgress & { readonly left: number | null }

type AtWork = { readonly file: UploadedFile; readonly options: ImportOptions }
type Decided = AtWork & {
  /** Of the dry run: what is left out and what was noticed. */
  readonly checked: ImportOutcome
  readonly decided: RowDecisions
}

export type Wizard =
  | { readonly kind: 'start'; readonly problem: unknown; readonly unread: readonly UnreadFile[] }
  | { readonly kind: 'reading'; readonly fileName: string; readonly share: number }
  /** Several files, or some that can't be read: what comes next is said first. */
  | { readonly kind: 'files' }
  | ({ readonly kind: 'look'; readonly remembered: boolean } & AtWork)
  | ({ readonly kind: 'compare'; readonly progress: TimedProgress; readonly problem: unknown } & AtWork)
  | ({ readonly kind: 'check'; readonly problem: unknown } & Decided)
  | ({ readonly kind: 'import'; readonly progress: TimedProgress } & Decided)
  | ({ readonly kind: 'done'; readonly outcome: ImportOutcome } & AtWork)

/** Beside React: whoever looks at a customer in the meantime finds the import as it was. */
export const wizard = createStore<Wizard>({ kind: 'start', problem: null, unread: [] })

/** All that was given at once, one group after the other. */
export type Queue = {
  readonly groups: readonly UploadedFile[]
  readonly unread: readonly UnreadFile[]
  /** The group at work. */
  readonly at: number
  /** Groups that were imported. */
  readonly done: ReadonlySet<number>
  /** Groups that were passed over. */
  readonly left: ReadonlySet<number>
}
export const noQueue: Queue = { groups: [], unread: [], at: 0, done: new Set(), left: new Set() }

/** The group that comes after the one at work: behind it, or else one that was jumped over. */
export function nextPlace({ groups, at, done, left }: Queue): number | null {
  const waiting = [...groups.keys()].filter((place) => place !== at && !done.has(place) && !left.has(place))
  return waiting.find((place) => place > at) ?? waiting[0] ?? null
}
export const queue = createStore<Queue>(noQueue)
