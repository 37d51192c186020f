import type { Narrowing } from '../list-view.ts'

/** Kinds of filters as people think of them; some set several parts of the narrowing. */
export const filterGroups = {
  person: ['tags', 'kind', 'town', 'source', 'language', 'contents', 'birthdayMonths', 'created'],
  buying: [
    'valueGroups',
    'signals',
    'lastOn',
    'silentDays',
    'neverBought',
    'spent',
    'visits',
    'productId',
    'owes',
    'balance',
  ],
  contact: ['hasPromise', 'doNotContact', 'consents', 'companyId', 'householdId'],
} as const
export type FilterGroup = keyof typeof filterGroups
export type BuiltInFilter = (typeof filterGroups)[FilterGroup][number]
/** What is asked of one own field, by its id. */
export type OwnFieldFilter = `custom:${number}`
export type FilterKind = BuiltInFilter | OwnFieldFilter

export const isOwnFieldFilter = (kind: string): kind is OwnFieldFilter => kind.startsWith('custom:')

export const conditionsOf = ({ custom }: Narrowing, kind: OwnFieldFilter) =>
  (custom ?? []).filter(({ fieldId }) => kind === `custom:${fieldId}`)

type Part = keyof Narrowing
const partsOfKind: Readonly<Partial<Record<BuiltInFilter, readonly Part[]>>> = {
  tags: ['tagIds', 'anyTagIds', 'noTagIds'],
  contents: ['has', 'lacks'],
}
export const partsOf = (kind: BuiltInFilter): readonly Part[] => partsOfKind[kind] ?? [kind as Part]

const isSet = (value: unknown): boolean => value !== undefined && (!Array.isArray(value) || value.length > 0)

/** Filters that are on, in the order in which they are offered; own fields come last, each by itself. */
export const activeKinds = (narrowing: Narrowing): readonly FilterKind[] => [
  ...Object.values(filterGroups)
    .flat()
    .filter((kind) => partsOf(kind).some((part) => isSet(narrowing[part]))),
  ...new Set((narrowing.custom ?? []).map(({ fieldId }): OwnFieldFilter => `custom:${fieldId}`)),
]

/** The narrowing without a filter. */
export function without(narrowing: Narrowing, kind: FilterKind): Narrowing {
  if (isOwnFieldFilter(kind)) {
    const { custom, ...others } = narrowing
    const left = (custom ?? []).filter(({ fieldId }) => kind !== `custom:${fieldId}`)
    return left.length === 0 ? others : { ...others, custom: left }
  }
  const rest = Object.fromEntries(Object.entries(narrowing).filter(([part]) => !partsOf(kind).includes(part as Part)))
  return { ...rest, tagIds: kind === 'tags' ? [] : narrowing.tagIds, states: narrowing.states }
}
