import { createStore } from '#renderer/engine/store.ts'

/** The mail that is being read over a card, by the id of its entry. */
export const openedMail = createStore<number | null>(null)
