import { createStore } from '#renderer/engine/store.ts'

/** Asks for a new follow-up; the follow-ups page puts the focus into its composer while this is true. */
export const newFollowUpRequest = createStore(false)
