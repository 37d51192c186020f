import { createStore } from '#renderer/engine/store.ts'

/** Whether the window of quick entry is open over whatever is there. */
export const quickEntryIsOpen = createStore(false)
