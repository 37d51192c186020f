import { createStore } from '#renderer/engine/store.ts'
import type { ComposerKind } from './composer-draft.ts'

/** Asks the composer of the open card to take the focus for something of this kind. */
export const composerRequest = createStore<ComposerKind | null>(null)
