import type { InferClientInputs } from '@orpc/client'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { client } from '#renderer/engine/client.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'

type Asked = InferClientInputs<typeof client>['credit']['ageing']
export type BookFilter = NonNullable<Asked['show']>
export type BookSort = NonNullable<Asked['sort']>

export const bookFilters: readonly BookFilter[] = ['owing', 'overdue', 'in-favour', 'over-limit']

/** How the credit book is looked at; it outlives the page, so that Back finds it as it was left. */
export type BookView = {
  readonly show: BookFilter
  readonly sort: BookSort
  readonly text: string
  /** null = today, whatever day that is. */
  readonly on: Day | null
}

export const wholeBook: BookView = { show: 'owing', sort: 'overdue', text: '', on: null }
const kept = createStore<BookView>(wholeBook)

export function useBookView(): readonly [BookView, (change: Partial<BookView>) => void] {
  const view = useStore(kept)
  return [view, (change) => kept.set({ ...kept.get(), ...change })]
}
