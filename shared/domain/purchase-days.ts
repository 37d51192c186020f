import type { Day } from './calendar-date.ts'
import type { Minor } from './money.ts'

/** One line of a purchase, or the sums of several lines of one day. */
export type PurchasedLine = {
  readonly day: Day
  /** Thousandths; negative = return. */
  readonly quantity: number
  /** Null where the source has no amount. */
  readonly amount: Minor | null
}

/** A day on which a customer bought more than she brought back. `quantity` is net, in thousandths. */
export type PurchaseDay = { readonly day: Day; readonly amount: Minor | null; readonly quantity: number }

const addAmounts = (a: Minor | null, b: Minor | null): Minor | null => (a === null ? b : b === null ? a : a + b)

/**
 * Lines in any order → purchase days, ascending. Lines of one day are one visit. A day whose net quantity is not
 * positive is no visit, but its money counts: it is taken off the visit before it (off the first one where there is
 * none), so that the amounts add up to what was really spent.
 */
export const mergePurchaseDays = (lines: readonly PurchasedLine[]): readonly PurchaseDay[] => {
  const byDay = new Map<Day, { quantity: number; amount: Minor | null }>()
  for (const { day, quantity, amount } of lines) {
    const sums = byDay.get(day)
    if (sums) {
      sums.quantity += quantity
      sums.amount = addAmounts(sums.amount, amount)
    } else byDay.set(day, { quantity, amount })
  }
  const result: { day: Day; amount: Minor | null; quantity: number }[] = []
  let before: Minor | null = null
  for (const day of [...byDay.keys()].sort()) {
    const { quantity, amount } = byDay.get(day) ?? { quantity: 0, amount: null }
    const last = result.at(-1)
    if (quantity > 0) {
      result.push({ day, quantity, amount: last ? amount : addAmounts(amount, before) })
    } else if (last) last.amount = addAmounts(last.amount, amount)
    else before = addAmounts(before, amount)
  }
  return result
}
