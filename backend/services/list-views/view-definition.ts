import { customerFilter, customerSort, sortDirection, type CustomerFilter } from '#shared/contract/customer-filter.ts'
import { listViewDefinition, type ListView, type ListViewDefinition } from '#shared/contract/list-views.ts'
import { readViewedNames } from '#db/repositories/list-views.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type Kind = Exclude<ListView['leftOut'][number]['kind'], 'other'>
type LeftOut = ListView['leftOut']
/** What a view points to, as `kind id`, with the name it had when it was saved. */
type Names = Readonly<Record<string, string>>

const kinds: readonly Kind[] = ['tag', 'own-field', 'product', 'company', 'household']
const one = (id: number | undefined): readonly number[] => (id === undefined ? [] : [id])
const columnField = (column: string): readonly number[] => {
  const [, id] = /^custom:(\d+)$/.exec(column) ?? []
  return id === undefined ? [] : [Number(id)]
}

/** Ids that a view holds of each kind. */
function idsOf({ columns, filter }: ListViewDefinition): Readonly<Record<Kind, readonly number[]>> {
  return {
    tag: [...filter.tagIds, ...(filter.anyTagIds ?? []), ...(filter.noTagIds ?? [])],
    'own-field': [...columns.flatMap(columnField), ...(filter.custom ?? []).map(({ fieldId }) => fieldId)],
    product: one(filter.productId),
    company: one(filter.companyId),
    household: one(filter.householdId),
  }
}

/** A view as it is stored: with the names of what it points to, so that it can be said later what is gone. */
export async function storedDefinition(shop: OpenShop, definition: ListViewDefinition): Promise<string> {
  const names: Record<string, string> = {}
  const ids = idsOf(definition)
  for (const kind of kinds)
    for (const [id, name] of await readViewedNames(shop.db, kind, ids[kind])) names[`${kind} ${id}`] = name
  return JSON.stringify({ ...definition, names })
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Each part by itself: what isn't understood (made by another version) is left out, the rest opens. */
function understood(stored: Readonly<Record<string, unknown>>): { definition: ListViewDefinition; isWhole: boolean } {
  let isWhole = true
  const filter: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(recordOf(stored['filter']))) {
    const schema = Object.entries(customerFilter).find(([name]) => name === key)?.[1]
    const part = schema?.safeParse(value)
    if (part?.success === true) filter[key] = part.data
    else isWhole = false
  }
  const given = Array.isArray(stored['columns']) ? (stored['columns'] as readonly unknown[]) : []
  const column = listViewDefinition.shape.columns.element
  const columns = given.filter((each) => column.safeParse(each).success)
  if (columns.length < given.length) isWhole = false
  return {
    definition: {
      columns: columns as ListViewDefinition['columns'],
      sort: customerSort.catch('name').parse(stored['sort']),
      direction: sortDirection.catch('asc').parse(stored['direction']),
      filter: { search: '', tagIds: [], states: [], ...filter } as CustomerFilter,
    },
    isWhole,
  }
}

/** The filter without what is gone. */
function without(filter: CustomerFilter, isThere: (kind: Kind, id: number) => boolean): CustomerFilter {
  const tags = (ids: readonly number[] | undefined) => ids?.filter((id) => isThere('tag', id))
  const some = (ids: readonly number[] | undefined) => (ids?.length ? [...ids] : undefined)
  const there = (kind: Kind, id: number | undefined) => (id !== undefined && isThere(kind, id) ? id : undefined)
  return {
    ...filter,
    tagIds: [...(tags(filter.tagIds) ?? [])],
    anyTagIds: some(tags(filter.anyTagIds)),
    noTagIds: some(tags(filter.noTagIds)),
    productId: there('product', filter.productId),
    companyId: there('company', filter.companyId),
    householdId: there('household', filter.householdId),
    custom: filter.custom?.filter(({ fieldId }) => isThere('own-field', fieldId)),
  }
}

/** A stored view as it can be looked at today, and what of it is gone. */
export async function readDefinition(
  shop: OpenShop,
  text: string,
): Promise<{ definition: ListViewDefinition; leftOut: LeftOut }> {
  const stored = parsed(text)
  const { definition, isWhole } = understood(stored)
  const names = recordOf(stored['names']) as Names
  const ids = idsOf(definition)
  const gone = new Set<string>()
  const leftOut: LeftOut = []
  for (const kind of kinds) {
    const present = await readViewedNames(shop.db, kind, ids[kind])
    for (const id of new Set(ids[kind])) {
      if (present.has(id)) continue
      gone.add(`${kind} ${id}`)
      leftOut.push({ kind, name: names[`${kind} ${id}`] ?? '' })
    }
  }
  if (!isWhole) leftOut.push({ kind: 'other', name: '' })
  const isThere = (kind: Kind, id: number) => !gone.has(`${kind} ${id}`)
  return {
    definition: {
      ...definition,
      columns: definition.columns.filter((column) => columnField(column).every((id) => isThere('own-field', id))),
      filter: without(definition.filter, isThere),
    },
    leftOut,
  }
}
