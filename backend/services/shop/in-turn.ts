import type { EngineState } from '#backend/engine-state.ts'
import { createLine } from '#backend/one-at-a-time.ts'

/** Opening, closing and restoring wait for each other: an engine holds one shop, and two at once would share names. */
export const inTurn = createLine<EngineState>()
