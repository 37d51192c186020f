import { createStore } from '#renderer/engine/store.ts'

/** Which series is asked to be started, and for whom; what isn't said is chosen in the dialog. */
export type StartSeriesRequest = {
  readonly templateId?: number
  readonly customer?: { readonly id: number; readonly name: string }
}

/** Null while nothing is started. */
export const startSeriesRequest = createStore<StartSeriesRequest | null>(null)
