import { builtInMethod } from '#shared/contract/values.ts'
import type { Takings, TakingsByMethod } from '#db/repositories/day-takings.ts'

const cash = 'cash'

/** Ways to pay in the order of the screens: the built-in ones, then the shop's own. */
export function inOrder(methods: Iterable<string>): string[] {
  const builtIn: readonly string[] = builtInMethod.options
  const place = (method: string) => (builtIn.includes(method) ? builtIn.indexOf(method) : builtIn.length)
  return [...methods].toSorted((a, b) => place(a) - place(b) || a.localeCompare(b, 'en', { numeric: true }))
}

export const sumOf = (parts: TakingsByMethod): number =>
  parts.sales + parts.returns + parts.debts + parts.deposits + parts.refunds + parts.movements

/** What each way to pay should hold in the evening: of cash the opening cash too. What is left to be paid is no money. */
export function expectedByMethod(takings: Takings, openingCash: number): ReadonlyMap<string, number> {
  const expected = new Map([[cash, openingCash]])
  for (const [method, parts] of takings)
    if (method !== 'credit') expected.set(method, (expected.get(method) ?? 0) + sumOf(parts))
  return expected
}
