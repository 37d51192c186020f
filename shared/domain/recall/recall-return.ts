import { addDays, type Day } from '../calendar-date.ts'
import type { Minor } from '../money.ts'

/** One purchase as the result of a call needs it. */
export type SoldOn = { readonly id: number; readonly day: Day; readonly amount: Minor }

/** What came of a call, or of becoming due without one. */
export type Return = {
  /** Purchases within the days after it. */
  readonly sold: readonly SoldOn[]
  /** Nothing was bought and the days aren't over: it can't be said yet. */
  readonly isWaiting: boolean
}

/**
 * Who came back within `days` of a day. A purchase of the same day counts where it was made after the last one that was
 * known then: the call was in the morning, they came in the evening.
 */
export function returnWithin(
  purchases: readonly SoldOn[],
  {
    onDay,
    lastOn,
    days,
    today,
  }: { readonly onDay: Day; readonly lastOn: Day | null; readonly days: number; readonly today: Day },
): Return {
  const until = addDays(onDay, days)
  const after = lastOn ?? onDay
  const sold = purchases.filter(({ day }) => day > after && day >= onDay && day <= until)
  return { sold, isWaiting: sold.length === 0 && until >= today }
}
