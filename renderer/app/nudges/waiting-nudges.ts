import type { Nudge } from '#shared/contract/nudges.ts'
import { createStore } from '#renderer/engine/store.ts'

/** What the window has to say, the oldest first; each stays until it is closed. */
export const waitingNudges = createStore<readonly Nudge[]>([])

export const addNudge = (nudge: Nudge): void => waitingNudges.set([...waitingNudges.get(), nudge])
export const closeNudge = (nudge: Nudge): void =>
  waitingNudges.set(waitingNudges.get().filter((waiting) => waiting !== nudge))
