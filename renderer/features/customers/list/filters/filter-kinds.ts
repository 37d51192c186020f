import type { Narrowing } from '../list-view.ts'

/** Kinds of filters as people think of them; some set several parts of the narrowing. */
export const filterGroups = {
  person: ['tags', 'kind', 'town', 'source', 'language', 'contents', 'birthdayMonths', 'created'],
  buying: ['lastOn', 'silentDays', 'neverBought', 'spent', 'visits', 'productId'],
  contact: ['hasPromise', 'doNotContact', 'consents', 'companyId', 'householdId'],
} as const
export type FilterGroup = keyof typeof filterGroups
export type FilterKind = (typeof filterGroups)[FilterGroup][number] | 'custom'

type Part = keyof Narrowing
const partsOfKind: Readonly<Partial<Record<FilterKind, readonly Part[]>>> = {
  tags: ['tagIds', 'anyTagIds', 'noTagIds'],
  contents: ['has', 'lacks'],
}
export const partsOf = (kind: FilterKind): readonly Part[] => partsOfKind[kind] ?? [kind as Part]

const isSet = (value: unknown): boolean => value !== undefined && (!Array.isArray(value) || value.length > 0)

/** Filters that are on, in the order in which they are offered. */
export const activeKinds = (narrowing: Narrowing): readonly FilterKind[] =>
  [...Object.values(filterGroups).flat(), 'custom' as const].filter((kind) =>
    partsOf(kind).some((part) => isSet(narrowing[part])),
  )

/** The narrowing without a filter. */
export function without(narrowing: Narrowing, kind: FilterKind): Narrowing {
  const rest = Object.fromEntries(Object.entries(narrowing).filter(([part]) => !partsOf(kind).includes(part as Part)))
  return { ...rest, tagIds: kind === 'tags' ? [] : narrowing.tagIds, states: narrowing.states }
}
