import { createStore, type Store } from '#renderer/engine/store.ts'
import type { Minor } from '#shared/domain/money.ts'
import type { Message } from '#shared/contract/values.ts'
import { isUntouched, type Sale, type SaleCustomer } from './sale.ts'

/** What was done last: shown until the next one, and taken back from there. */
export type News = {
  readonly kind: 'sale' | 'debt' | 'order' | 'undone'
  readonly actId: number | null
  /** null = nobody knows. */
  readonly amount: Minor | null
  /** Empty = a walk-in. */
  readonly name: string
  /** How it was paid; empty where that was told by the screen itself. */
  readonly method: string
  /** Cash to give back. */
  readonly change: Minor
  readonly warnings: readonly Message[]
  /** The sale as it was, to go on with when it is taken back. */
  readonly sale: Sale | null
}

export type CounterState = {
  /** Whose turn it is; null = nobody's yet. */
  readonly current: Sale | null
  /** Sales that were left for another customer, newest first. */
  readonly parked: readonly Sale[]
  readonly news: News | null
}

const empty: CounterState = { current: null, parked: [], news: null }
/** More unfinished sales than these nobody has; the oldest go. */
const mostParked = 12

const keyOf = (shopUid: string): string => `regulars.counter.${shopUid}`

function read(shopUid: string): CounterState {
  const text = window.sessionStorage.getItem(keyOf(shopUid))
  if (text === null) return empty
  try {
    // Only this file writes it.
    const { current, parked } = JSON.parse(text) as Pick<CounterState, 'current' | 'parked'>
    return { ...empty, current, parked }
  } catch {
    return empty
  }
}

const stores = new Map<string, Store<CounterState>>()

/** The counter of a shop: unfinished sales outlive the screen and a reload of the window. */
export function counterState(shopUid: string): Store<CounterState> {
  const known = stores.get(shopUid)
  if (known !== undefined) return known
  const store = createStore(read(shopUid))
  store.subscribe(() => {
    const { current, parked } = store.get()
    window.sessionStorage.setItem(keyOf(shopUid), JSON.stringify({ current, parked }))
  })
  stores.set(shopUid, store)
  return store
}

/** Steps back from a sale: what was begun waits with the unfinished ones. */
export function stepBack(state: CounterState): CounterState {
  const { current, parked } = state
  if (current === null || isUntouched(current)) return { ...state, current: null }
  return { ...state, current: null, parked: [current, ...parked].slice(0, mostParked) }
}

const nextKey = ({ current, parked }: CounterState): number =>
  Math.max(0, ...[...(current === null ? [] : [current]), ...parked].map(({ key }) => key)) + 1

/**
 * Begins with a customer, or goes on with the sale of theirs that waits.
 * @param typed what fast fingers wrote on before the screen was there
 */
export function begin(state: CounterState, customer: SaleCustomer, typed = ''): CounterState {
  const waiting =
    customer.kind === 'known'
      ? state.parked.find((sale) => sale.customer.kind === 'known' && sale.customer.id === customer.id)
      : undefined
  if (waiting !== undefined) return resume(state, waiting.key)
  return { ...state, news: null, current: { key: nextKey(state), customer, lines: [], typed } }
}

/** Goes on with an unfinished sale. */
export function resume(state: CounterState, key: number): CounterState {
  const current = state.parked.find((sale) => sale.key === key) ?? null
  return { news: null, current, parked: state.parked.filter((sale) => sale.key !== key) }
}

/** Something was done: the field is free for the next customer. */
export const finish = (state: CounterState, news: News): CounterState => ({ ...state, current: null, news })
