import type { CustomerSort } from '#shared/contract/customer-filter.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'

/** How the list is looked at; it outlives the list, so that Back finds it as it was left. */
export type ListView = {
  readonly text: string
  readonly states: readonly RhythmStateName[]
  readonly tagIds: readonly number[]
  readonly sort: CustomerSort
  readonly direction: 'asc' | 'desc'
  readonly selection: ReadonlySet<number>
}

const initial: ListView = {
  text: '',
  states: [],
  tagIds: [],
  sort: 'name',
  direction: 'asc',
  selection: new Set(),
}

/** Ids mean something in one shop only, so the view belongs to it. */
const kept = createStore<{ readonly shopUid: string; readonly view: ListView }>({ shopUid: '', view: initial })

export function useListView(): readonly [ListView, (change: Partial<ListView>) => void] {
  const { uid } = useShop()
  const { shopUid, view: last } = useStore(kept)
  const view = shopUid === uid ? last : initial
  return [
    view,
    (change) => {
      const now = kept.get()
      kept.set({ shopUid: uid, view: { ...(now.shopUid === uid ? now.view : initial), ...change } })
    },
  ]
}
