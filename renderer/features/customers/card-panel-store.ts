import { createStore } from '#renderer/engine/store.ts'

/** What is open over a card. */
export type CardPanel = { readonly kind: 'history' | 'erase'; readonly customerId: number }

export const cardPanel = createStore<CardPanel | null>(null)
