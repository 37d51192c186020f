import { addYears, type Day } from '#shared/domain/calendar-date.ts'
import { EARLIEST_PURCHASE_DAY, isPurchaseDay } from '#shared/domain/purchase-day.ts'
import type { Minor } from '#shared/domain/money.ts'
import { isBlank } from '#renderer/ui/sale-lines/sale-line.ts'
import type { PurchaseDraft } from './draft.ts'
import { chargedOf, restOf } from './draft-payment.ts'

/** What keeps a purchase from being saved as it stands. */
export type DraftProblem = 'customer' | 'lines' | 'walk-in-owes' | 'left-open' | 'paid-too-much'

/** The first thing to be put right, in the order of the form; fields that can't be read say so themselves. */
export function problemOf(draft: PurchaseDraft, total: Minor): DraftProblem | null {
  const { customer, lines, payment } = draft
  if (customer === null) return 'customer'
  if (lines.every(isBlank)) return 'lines'
  const rest = restOf(payment, total)
  const isKept = payment.kind === 'mixed' && payment.keepsRest && rest < 0
  if (customer.kind === 'walk-in' && (chargedOf(payment, total) > 0 || isKept)) return 'walk-in-owes'
  if (rest > 0) return 'left-open'
  return rest < 0 && !isKept ? 'paid-too-much' : null
}

/** Days further back are asked about: most are slips of the decade. */
const doubtedYears = 10

export type DayDoubt = 'ahead' | 'long-ago' | 'too-far-ahead' | 'too-long-ago'

/** Whether a day is to be asked about, or can't be taken; null for one that needs no question. */
export function dayDoubt(day: Day, today: Day): DayDoubt | null {
  if (day < EARLIEST_PURCHASE_DAY) return 'too-long-ago'
  if (!isPurchaseDay(day, today)) return 'too-far-ahead'
  if (day > today) return 'ahead'
  return day < addYears(today, -doubtedYears) ? 'long-ago' : null
}
