import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { returnWithin, type Return, type SoldOn } from '#shared/domain/recall/recall-return.ts'
import { rhythmOf } from '#shared/domain/rhythm/rhythm.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import { withPurchaseDay, type QuantityHistory } from '#shared/domain/rhythm/unit-history.ts'
import type { DaySpan } from '#db/sales-columns/sales-sums.ts'

export type Asked = { readonly period: DaySpan; readonly days: number; readonly today: Day }

/** How late somebody was on the day from which it is measured. */
export type Uncalled = { readonly act: 'not-called' | 'late-not-called'; readonly from: Day; readonly came: Return }

/**
 * Days of the period on which a customer became due, and overdue, while nobody called, and whether they came by
 * themselves: most who are just due come anyway, so calls to the late are compared with the late. Told by the rhythm as it
 * was known after each purchase.
 */
export function uncalledReturns(
  model: ShopModel,
  purchases: readonly SoldOn[],
  calledOn: readonly Day[],
  { period, days, today }: Asked,
): readonly Uncalled[] {
  const found: Uncalled[] = []
  let history: QuantityHistory | null = null
  for (const [at, { day }] of purchases.entries()) {
    if (history !== null && history.lastOn === day) continue
    if (day > period.to) break
    history = withPurchaseDay(history, { day, amount: null, quantity: 1000 }, 0)
    let later = at + 1
    while (purchases[later]?.day === day) later += 1
    const next = purchases[later]?.day ?? null
    // What ended before the period began can't have become due in it.
    if (history.gaps === 0 || (next !== null && next <= period.from)) continue
    const { dueFrom, overdueFrom } = rhythmOf(model.customer, null, history)
    for (const [act, from] of [
      ['not-called', dueFrom],
      ['late-not-called', overdueFrom],
    ] as const) {
      if (from === null || from < period.from || from > period.to || from > today) continue
      if (next !== null && next <= from) continue
      const until = addDays(from, days)
      if (calledOn.some((called) => called > day && called <= until)) continue
      found.push({ act, from, came: returnWithin(purchases, { onDay: from, lastOn: day, days, today }) })
    }
  }
  return found
}
