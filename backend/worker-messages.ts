import type { MessagePort } from 'node:worker_threads'
import type { Door } from './engine-state.ts'

/** What the thread is started with. */
export type WorkerOptions = {
  readonly dataFolder: string
  readonly door: Door
  readonly version: string
  readonly url: string | null
}

export type WorkerRequest =
  /** A port that speaks the contract; `trusted` for calls of the process itself. */
  | { readonly kind: 'connect'; readonly port: MessagePort; readonly trusted: boolean }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'close' }

export type WorkerReply = { readonly kind: 'log'; readonly line: string } | { readonly kind: 'closed' }
