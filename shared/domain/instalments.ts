import { addMonths, type Day } from './calendar-date.ts'
import type { Minor } from './money.ts'
import { shareAmount } from './share-amount.ts'

export type Instalment = { readonly amount: Minor; readonly dueOn: Day }

/** So many instalments fit into one purchase beside what was paid at once. */
export const MAX_INSTALMENTS = 60

/**
 * An amount in equal parts due month by month: the first on `firstDueOn`, the others on that day of the months after it, or
 * on their last day where they have no such one. They add up exactly; what can't be parted evenly is in the first ones.
 */
export function instalmentsOf(amount: Minor, count: number, firstDueOn: Day): readonly Instalment[] {
  return shareAmount(amount, Array<number>(count).fill(1)).map((part, at) => ({
    amount: part,
    dueOn: addMonths(firstDueOn, at),
  }))
}
