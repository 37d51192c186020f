import { addDays, type Day } from './calendar-date.ts'
import type { Minor } from './money.ts'
import { cashRounding } from './purchase-total.ts'

/** A payment of a purchase as it is stored; `due_on` is there where something is left to be paid. */
export type PaymentContent = {
  readonly method: string
  readonly amount: Minor
  readonly day: Day
  readonly due_on: Day | null
}

/** When a purchase was and on what terms; the step is the smallest amount of coins. */
export type FollowTerms = { readonly day: Day; readonly creditDays: number; readonly cashStep: number }

/** How a purchase is paid, and what cash could not pay in coins. Payments and the rounded amount are the same sum. */
export type Settled = { readonly rounding: Minor; readonly payments: readonly PaymentContent[] }

/** Left to be paid later: the credit book. */
export const isCredit = ({ method }: { readonly method: string }): boolean => method === 'credit'
export const isCash = ({ method }: { readonly method: string }): boolean => method === 'cash'

export const sumOfPayments = (payments: readonly { readonly amount: Minor }[]): Minor =>
  payments.reduce((sum, { amount }) => sum + amount, 0)

/** One payment of the whole total; nothing to pay, nothing to note. */
export function wholePayment(method: string, total: Minor | null, day: Day): readonly PaymentContent[] {
  return total === null || total === 0 ? [] : [{ method, amount: total, day, due_on: null }]
}

/** What is left on credit: a debt with the day it is due, or a balance in the customer's favour. */
export const creditRow = (
  amount: Minor,
  { day, creditDays }: Pick<FollowTerms, 'day' | 'creditDays'>,
): PaymentContent => ({ method: 'credit', amount, day, due_on: amount > 0 ? addDays(day, creditDays) : null })

/**
 * Payments of a purchase that moves to another day: what was paid or left open on the old day moves with it. A debt that was
 * due after the usual days still is; another day that was agreed stays, unless it would be before the purchase. So do the
 * days of instalments: one of them may be the usual day by chance.
 */
export function moveToDay(
  payments: readonly PaymentContent[],
  before: Day,
  { day, creditDays }: Pick<FollowTerms, 'day' | 'creditDays'>,
): readonly PaymentContent[] {
  if (before === day) return payments
  const isPlan = payments.filter((payment) => payment.due_on !== null).length > 1
  const dueAfter = (due: Day): Day => {
    if (!isPlan && due === addDays(before, creditDays)) return addDays(day, creditDays)
    return due < day ? day : due
  }
  return payments.map((payment) => ({
    ...payment,
    day: payment.day === before ? day : payment.day,
    due_on: payment.due_on === null ? null : dueAfter(payment.due_on),
  }))
}

/** Rows of credit brought to `amount`: what there is too much goes off those due last, what is missing goes onto the last. */
function creditOf(amount: Minor, rows: readonly PaymentContent[], terms: FollowTerms): readonly PaymentContent[] {
  const debts = rows.filter((row) => row.amount > 0).sort((a, b) => ((a.due_on ?? '') < (b.due_on ?? '') ? -1 : 1))
  if (amount === 0) return []
  if (amount < 0 || debts.length === 0) return [creditRow(amount, terms)]
  let left = amount
  return debts.flatMap((debt, at) => {
    const part = at === debts.length - 1 ? left : Math.min(debt.amount, left)
    left -= part
    return part > 0 ? [{ ...debt, amount: part }] : []
  })
}

/**
 * Payments after the amount of a purchase changed without a word on them: the one there was becomes the new total; of
 * several, those on credit take the difference. Null where somebody has to say which one it is.
 * @param net what the purchase comes to before cash is rounded; null = nobody knows, so nothing is paid
 */
export function followTotal(net: Minor | null, present: readonly PaymentContent[], terms: FollowTerms): Settled | null {
  const [only, ...others] = present
  if (only === undefined || net === null) return { rounding: 0, payments: [] }
  if (others.length === 0) {
    const rounding = isCash(only) ? cashRounding(net, terms.cashStep) : 0
    const total = net + rounding
    if (isCredit(only)) return { rounding, payments: creditOf(total, present, terms) }
    return { rounding, payments: total === 0 ? [] : [{ ...only, amount: total }] }
  }
  const paid = present.filter((payment) => !isCredit(payment))
  if (paid.length === present.length) return null
  const open = net - sumOfPayments(paid)
  return { rounding: 0, payments: [...paid, ...creditOf(open, present.filter(isCredit), terms)] }
}
