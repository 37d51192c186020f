import type { OpenShop } from '#backend/engine-state.ts'
import { createLine } from '#backend/one-at-a-time.ts'

/** Backups of a shop and their copies wait for each other: two at once would choose the same name. */
export const inBackupLine = createLine<OpenShop>()
