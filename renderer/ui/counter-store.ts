import { createStore } from '#renderer/engine/store.ts'

/** Whether the screen of the counter lies over everything; the window's other keys sleep then. */
export const counterIsOpen = createStore(false)
