import { addDays, type Day } from './calendar-date.ts'
import type { Minor } from './money.ts'
import { cashRounding } from './purchase-total.ts'

/** A payment of a purchase as it is stored; `due_on` is there where something is left to be paid. */
export type PaymentContent = {
  readonly method: string
  readonly amount: Minor
  readonly day: Day
  readonly due_on: Day | null
  /** The order for which it was taken ahead: such a deposit follows nothing. */
  readonly order_id?: number | null
}

/** When a purchase was and on what terms; the step is the smallest amount of coins. */
export type FollowTerms = {
  readonly day: Day
  readonly creditDays: number
  readonly cashStep: number
  /** A walk-in can't owe, nor keep a balance. */
  readonly isCustomer: boolean
}

/** How a purchase is paid, and what cash could not pay in coins. Payments and the rounded amount are the same sum. */
export type Settled = { readonly rounding: Minor; readonly payments: readonly PaymentContent[] }

/** Left to be paid later: the credit book. */
export const isCredit = ({ method }: { readonly method: string }): boolean => method === 'credit'
/** Money that came in for an order before there was a purchase. */
export const isDeposit = ({ order_id }: PaymentContent): boolean => order_id != null
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
    day: payment.day === before && !isDeposit(payment) ? day : payment.day,
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
 * several, those on credit take the difference. Null where somebody has to say which one it is. Deposits stay as they were
 * taken: only what is paid beside them follows, and what they are too much stays in the customer's favour.
 * @param net what the purchase comes to before cash is rounded; null = nobody knows, so nothing is paid
 */
export function followTotal(net: Minor | null, present: readonly PaymentContent[], terms: FollowTerms): Settled | null {
  const deposits = present.filter(isDeposit)
  const beside = present.filter((payment) => !isDeposit(payment))
  const [only, ...others] = beside
  if (deposits.length === 0 && (only === undefined || net === null)) return { rounding: 0, payments: [] }
  const left = (net ?? 0) - sumOfPayments(deposits)
  if (others.length > 0) {
    const paid = beside.filter((payment) => !isCredit(payment))
    if (paid.length === beside.length) return null
    const open = creditOf(left - sumOfPayments(paid), beside.filter(isCredit), terms)
    return { rounding: 0, payments: [...deposits, ...paid, ...open] }
  }
  const last = only ?? { method: 'cash', amount: 0, day: terms.day, due_on: null }
  const rounding = net !== null && [...deposits, last].every(isCash) ? cashRounding(net, terms.cashStep) : 0
  const rest = left + rounding
  const isKept = deposits.length > 0 && rest < 0 && terms.isCustomer
  if (isKept) return { rounding, payments: [...deposits, creditRow(rest, terms)] }
  if (isCredit(last)) return { rounding, payments: [...deposits, ...creditOf(rest, beside, terms)] }
  return { rounding, payments: [...deposits, ...(rest === 0 ? [] : [{ ...last, amount: rest }])] }
}
