import { createStore } from '#renderer/engine/store.ts'
import type { GroupFilter } from './today-item.ts'

/** Stays while the window is open: back from a card or from paper, the same rows are there. */
export const groupFilter = createStore<GroupFilter>('all')
