import { createStore } from './store.ts'

/**
 * The line to the engine. `closed-door`: browser mode was opened without its access token, or with one from an
 * earlier start; nothing but a new address helps.
 */
export type Connection = 'connecting' | 'open' | 'lost' | 'closed-door'

export const connection = createStore<Connection>('connecting')
