import type { OpenShop } from '#backend/engine-state.ts'
import { createLine } from '#backend/one-at-a-time.ts'

/** Imports and their undoing wait for each other: each is prepared from what the one before left. */
export const oneAtATime = createLine<OpenShop>()
