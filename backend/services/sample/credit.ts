import { addDays, dayNumber, type Day } from '#shared/domain/calendar-date.ts'
import { chance, createRandom, pick, randomInt, type Random } from '#shared/domain/random.ts'
import type { SampleCreditPayment, SamplePayment, SamplePurchase } from './sample-shop-types.ts'
import type { TradingCalendar } from './trading-calendar.ts'

/** Share of the customers whom the shop sells on credit, and of what these buy on credit. */
const TRUSTED_SHARE = 0.12
const ON_CREDIT_SHARE = 0.45
/** Days until it is to be paid. */
const TERM = 30
/** Who stopped paying did so within these days. */
const SILENT_DAYS = 150
const INSTALMENTS = 3

/** How somebody pays: in time, late and in parts, or no longer. */
type Habit = 'punctual' | 'late' | 'silent'
const habits: readonly Habit[] = ['punctual', 'punctual', 'punctual', 'late', 'late', 'silent', 'silent']

type Made = { readonly payments: readonly SamplePayment[]; readonly plan: boolean }

/** The whole amount on credit, or what is left after a part in cash; a large one by instalments. */
function leftOpen(random: Random, { totalMinor, day }: SamplePurchase, isLarge: boolean): Made {
  if (isLarge) {
    const part = Math.floor(totalMinor / INSTALMENTS)
    const payments = Array.from({ length: INSTALMENTS }, (_, at): SamplePayment => ({
      method: 'credit',
      amountMinor: at === INSTALMENTS - 1 ? totalMinor - part * at : part,
      day,
      dueOn: addDays(day, TERM * (at + 1)),
    }))
    return { payments, plan: true }
  }
  const cash = chance(random, 0.25) ? Math.floor(totalMinor / 400) * 100 : 0
  const credit: SamplePayment = { method: 'credit', amountMinor: totalMinor - cash, day, dueOn: addDays(day, TERM) }
  return { payments: cash > 0 ? [{ method: 'cash', amountMinor: cash, day }, credit] : [credit], plan: false }
}

/**
 * Puts some of what customers bought onto the credit book and lets them pay it later: most in time, some late and in parts,
 * some no longer, a few by instalments. What would be paid after the last day is still open.
 */
export function sellOnCredit(
  seed: number,
  calendar: TradingCalendar,
  customers: number,
  sold: readonly SamplePurchase[],
): { readonly purchases: readonly SamplePurchase[]; readonly payments: readonly SampleCreditPayment[] } {
  const random = createRandom(seed, 'credit')
  const habitOf = Array.from({ length: customers }, () => (chance(random, TRUSTED_SHARE) ? pick(random, habits) : null))
  const lastDay = calendar.days[calendar.last] ?? calendar.first
  const silentFrom = addDays(lastDay, -SILENT_DAYS)
  const payments: SampleCreditPayment[] = []

  /** The first open day so many days later; null after the last one. */
  const openDay = (day: Day, days: number): Day | null => {
    const wanted = dayNumber(day) - dayNumber(calendar.first) + days
    const found = wanted > calendar.last ? null : calendar.nearestOpen(wanted, wanted - days, calendar.last)
    return found === null ? null : (calendar.days[found] ?? null)
  }
  const payLater = (purchase: SamplePurchase, index: number, { payments: rows, plan }: Made, habit: Habit): void => {
    if (habit === 'silent' && purchase.day >= silentFrom) return
    for (const { method, amountMinor, day, dueOn } of rows) {
      if (method !== 'credit' || purchase.customerIndex === null) continue
      const term = plan && dueOn !== undefined ? dayNumber(dueOn) - dayNumber(day) : TERM
      const half = habit === 'late' ? Math.floor(amountMinor / 200) * 100 : 0
      const parts =
        half > 0
          ? ([
              [half, term + randomInt(random, 5, 25)],
              [amountMinor - half, term + randomInt(random, 30, 70)],
            ] as const)
          : ([[amountMinor, term - randomInt(random, 0, 15)]] as const)
      for (const [amount, days] of parts) {
        const paidOn = openDay(day, days)
        if (paidOn !== null)
          payments.push({
            customerIndex: purchase.customerIndex,
            day: paidOn,
            amountMinor: amount,
            method: chance(random, 0.8) ? 'cash' : 'card',
            purchaseIndex: plan ? index : null,
          })
      }
    }
  }

  const average = sold.reduce((sum, { totalMinor }) => sum + totalMinor, 0) / Math.max(1, sold.length)
  const purchases = sold.map((purchase, index): SamplePurchase => {
    const habit = purchase.customerIndex === null ? null : (habitOf[purchase.customerIndex] ?? null)
    if (habit === null || purchase.totalMinor <= 0 || !chance(random, ON_CREDIT_SHARE)) return purchase
    const made = leftOpen(random, purchase, purchase.totalMinor > average * 1.6)
    payLater(purchase, index, made, habit)
    return { ...purchase, payments: made.payments }
  })
  return { purchases, payments: payments.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)) }
}
