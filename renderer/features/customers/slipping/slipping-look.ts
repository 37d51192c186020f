import type { ValueGroup } from '#shared/domain/value-groups.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { createStore } from '#renderer/engine/store.ts'

/** What is chosen of the grid; undefined = a whole row or column. */
export type ChosenCell = { readonly state?: RhythmStateName | undefined; readonly value?: ValueGroup | undefined }

/** Kept while a card is looked at. The best who are about to go come first. */
export const chosenCell = createStore<ChosenCell>({ state: 'at-risk', value: 'top' })
