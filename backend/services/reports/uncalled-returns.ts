import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { returnWithin, type Return, type SoldOn } from '#shared/domain/recall/recall-return.ts'
import { rhythmOf } from '#shared/domain/rhythm/rhythm.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import { withPurchaseDay, type QuantityHistory } from '#shared/domain/rhythm/unit-history.ts'
import type { DaySpan } from '#db/sales-columns/sales-sums.ts'

export type Asked = { readonly period: DaySpan; readonly days: number; readonly today: Day }

/**
 * Days of the period on which a customer became due while nobody called, and whether they came by themselves. Told by
 * the rhythm as it was known after each purchase.
 */
export function uncalledReturns(
  model: ShopModel,
  purchases: readonly SoldOn[],
  calledOn: readonly Day[],
  { period, days, today }: Asked,
): readonly { readonly dueOn: Day; readonly came: Return }[] {
  const found: { dueOn: Day; came: Return }[] = []
  let history: QuantityHistory | null = null
  for (const [at, { day }] of purchases.entries()) {
    if (history !== null && history.lastOn === day) continue
    if (day > period.to) break
    history = withPurchaseDay(history, { day, amount: null, quantity: 1000 }, 0)
    const next = purchases.slice(at + 1).find((sold) => sold.day > day)?.day ?? null
    // What ended before the period began can't have become due in it.
    if (history.gaps === 0 || (next !== null && next <= period.from)) continue
    const { dueFrom } = rhythmOf(model.customer, null, history)
    if (dueFrom === null || dueFrom < period.from || dueFrom > period.to || dueFrom > today) continue
    if (next !== null && next <= dueFrom) continue
    const until = addDays(dueFrom, days)
    if (calledOn.some((called) => called > day && called <= until)) continue
    found.push({ dueOn: dueFrom, came: returnWithin(purchases, { onDay: dueFrom, lastOn: day, days, today }) })
  }
  return found
}
