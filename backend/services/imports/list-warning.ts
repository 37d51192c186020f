import type { Warnings } from './import-warnings.ts'

/** Names of lists that are told. */
const MOST_NAMED = 8

/** Says that lists of people, groups and places were left out. */
export function warnOfLists(warnings: Warnings, lists: readonly string[]): void {
  if (lists.length === 0) return
  const named = lists.filter((name) => name !== '').slice(0, MOST_NAMED)
  const names = `${named.join(', ')}${lists.length > named.length ? ', …' : ''}`
  warnings.add({ row: null, code: 'lists-left-out', params: { count: lists.length, names: names.slice(0, 300) } })
}
