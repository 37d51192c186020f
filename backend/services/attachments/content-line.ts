import { createLine } from '#backend/one-at-a-time.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/**
 * Writing a content with its row, and taking contents away that no row needs, wait for each other: else one that was
 * just written could be taken away before its row is there. Never to be entered from inside an act.
 */
export const inContentLine = createLine<OpenShop>()
