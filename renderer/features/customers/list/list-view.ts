import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import type { CustomerFilter, CustomerSort } from '#shared/contract/customer-filter.ts'
import type { CustomerColumn, ListViewDefinition } from '#shared/contract/list-views.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'

/** What narrows the list beside the text of the search. */
export type Narrowing = Omit<CustomerFilter, 'search'>

export const noNarrowing: Narrowing = { tagIds: [], states: [] }
export const usualColumns: readonly CustomerColumn[] = ['phone', 'tags', 'lastOn', 'visits', 'spent', 'dueOn']

/** How the list is looked at; it outlives the list, so that Back finds it as it was left. */
export type ListLook = {
  readonly text: string
  readonly narrowing: Narrowing
  readonly sort: CustomerSort
  readonly direction: 'asc' | 'desc'
  readonly columns: readonly CustomerColumn[]
  /** Ids that are ticked; where all are selected, those that are not. */
  readonly selection: ReadonlySet<number>
  readonly isAllSelected: boolean
  /** The view that was opened last: a saved one by its id. */
  readonly viewKey: string
}

export const initialLook: ListLook = {
  text: '',
  narrowing: noNarrowing,
  sort: 'name',
  direction: 'asc',
  columns: usualColumns,
  selection: new Set(),
  isAllSelected: false,
  viewKey: 'all',
}

/** Ids mean something in one shop only, so the look belongs to it. */
const kept = createStore<{ readonly shopUid: string; readonly look: ListLook }>({ shopUid: '', look: initialLook })

export type ChangeLook = (change: Partial<ListLook>) => void

export function useListLook(): readonly [ListLook, ChangeLook] {
  const { uid } = useShop()
  const { shopUid, look: last } = useStore(kept)
  const look = shopUid === uid ? last : initialLook
  return [
    look,
    (change) => {
      const now = kept.get()
      const before = now.shopUid === uid ? now.look : initialLook
      // "All" means all of what is shown: of another filter nobody is selected yet.
      const isNarrowedAnew = change.text !== undefined || change.narrowing !== undefined
      const unselected =
        before.isAllSelected && isNarrowedAnew ? { isAllSelected: false, selection: new Set<number>() } : {}
      kept.set({ shopUid: uid, look: { ...before, ...unselected, ...change } })
    },
  ]
}

/** The filter as the engine takes it. */
export const filterOf = (text: string, narrowing: Narrowing): CustomerFilter => ({ ...narrowing, search: text.trim() })

/** The filter without parts that are not set, to compare and to save. */
function setParts(narrowing: Narrowing): Narrowing {
  const entries = Object.entries(narrowing).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) as Narrowing
}

export const isNarrowed = (narrowing: Narrowing): boolean =>
  Object.values(setParts(narrowing)).some((value) => !Array.isArray(value) || value.length > 0)

/** What a view keeps of a look. */
export const definitionOf = ({ text, narrowing, sort, direction, columns }: ListLook): ListViewDefinition => ({
  columns: [...columns],
  sort,
  direction,
  filter: { ...setParts(narrowing), search: text.trim() },
})

/** The look that a view opens. */
export function lookOf({ columns, sort, direction, filter }: ListViewDefinition): Partial<ListLook> {
  const { search, ...narrowing } = filter
  return { columns, sort, direction, text: search, narrowing, selection: new Set(), isAllSelected: false }
}

/** Whether a look is what the view says. */
export const isSameView = (look: ListLook, definition: ListViewDefinition): boolean => {
  const { filter, ...rest } = definition
  const { search, ...narrowing } = filter
  const other = { ...rest, filter: { ...setParts(narrowing), search } }
  const own = definitionOf(look)
  return (
    JSON.stringify(own.columns) === JSON.stringify(other.columns) &&
    own.sort === other.sort &&
    own.direction === other.direction &&
    JSON.stringify(own.filter) === JSON.stringify(other.filter)
  )
}

/** The selected customers as the engine takes them; `total` is what the list says it finds. */
export function selectionOf(look: ListLook, total: number): CustomerSelection {
  const ids = [...look.selection]
  return look.isAllSelected ? { filter: filterOf(look.text, look.narrowing), exceptIds: ids, total } : { ids }
}

export const selectedCount = ({ selection, isAllSelected }: ListLook, total: number): number =>
  isAllSelected ? total - selection.size : selection.size
