import type { ImportOptions, ImportOutcome, ImportProgress } from '#shared/contract/imports.ts'
import { createStore } from '#renderer/engine/store.ts'

/** A file that the engine holds. */
export type UploadedFile = { readonly fileId: string; readonly name: string }

/** What a dry run found. */
export type Checked = {
  readonly outcome: ImportOutcome
  /** Rows whose customer or purchase is in the shop already, whatever is to be done with them. */
  readonly there: number
}

type AtWork = { readonly file: UploadedFile; readonly options: ImportOptions }

export type Wizard =
  | { readonly kind: 'start'; readonly problem: unknown }
  | { readonly kind: 'reading'; readonly fileName: string; readonly share: number }
  | ({ readonly kind: 'look'; readonly remembered: boolean } & AtWork)
  | ({
      readonly kind: 'check'
      /** Null while nothing runs. */
      readonly progress: ImportProgress | null
      /** Null until the first check has ended. */
      readonly checked: Checked | null
      readonly problem: unknown
    } & AtWork)
  | ({ readonly kind: 'import'; readonly progress: ImportProgress; readonly checked: Checked } & AtWork)
  | ({ readonly kind: 'done'; readonly outcome: ImportOutcome } & AtWork)

/** Beside React: whoever looks at a customer in the meantime finds the import as it was. */
export const wizard = createStore<Wizard>({ kind: 'start', problem: null })
