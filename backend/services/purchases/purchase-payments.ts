import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'
import { invalidInput } from '#backend/invalid-input.ts'

export type PaymentInput = { readonly method: PaymentMethod; readonly amount: Minor; readonly day?: Day | undefined }
export type PaymentContent = { readonly method: string; readonly amount: Minor; readonly day: Day }

/** One payment of the whole total; nothing to pay, nothing to note. */
export function wholePayment(method: string, total: Minor | null, day: Day): readonly PaymentContent[] {
  return total === null || total === 0 ? [] : [{ method, amount: total, day }]
}

/** Payments as given, or cash for all of it. Given ones must add up to the total; an empty list means not paid yet. */
export function resolvePayments(
  given: readonly PaymentInput[] | undefined,
  total: Minor | null,
  day: Day,
): readonly PaymentContent[] {
  if (given === undefined) return wholePayment('cash', total, day)
  const sum = given.reduce((paid, payment) => paid + payment.amount, 0)
  if (given.length > 0 && sum !== (total ?? 0)) throw invalidInput('payments', 'payments-sum')
  return given
    .filter((payment) => payment.amount !== 0)
    .map((payment) => ({ method: payment.method, amount: payment.amount, day: payment.day ?? day }))
}
