import { createStore } from '#renderer/engine/store.ts'

/** Whose loss is being recorded; null while nobody's is. */
export const lossRequest = createStore<{ readonly customerId: number; readonly name: string } | null>(null)
