import { createStore } from '#renderer/engine/store.ts'

/** Asks for a new customer; the customers page shows its dialog while this is not null. */
export type NewCustomerRequest = { readonly name?: string; readonly phone?: string }

export const newCustomerRequest = createStore<NewCustomerRequest | null>(null)
