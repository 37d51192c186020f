import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'
import { cashRounding } from '#shared/domain/purchase-total.ts'
import type { StoredPayment } from '#db/repositories/purchases.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { creditRow, isCredit, wholePayment, type PaymentContent, type PaymentTerms } from './purchase-payments.ts'

const contentOf = ({ method, amount, day, due_on }: StoredPayment): PaymentContent => ({ method, amount, day, due_on })

/**
 * Payments of a purchase that moves to another day: what was paid or left open on the old day moves with it. A debt that was
 * due after the usual days still is; another day that was agreed stays, unless it would be before the purchase.
 */
export function moveToDay(
  stored: readonly StoredPayment[],
  before: Day,
  { day, creditDays }: Pick<PaymentTerms, 'day' | 'creditDays'>,
): readonly PaymentContent[] {
  const dueAfter = (due: Day) =>
    due === addDays(before, creditDays) ? addDays(day, creditDays) : due < day ? day : due
  return stored.map(contentOf).map((payment) => ({
    ...payment,
    day: payment.day === before ? day : payment.day,
    due_on: payment.due_on === null || before === day ? payment.due_on : dueAfter(payment.due_on),
  }))
}

/** Rows of credit brought to `amount`: what there is too much goes off those due last, what is missing goes onto the last. */
function creditOf(amount: Minor, rows: readonly PaymentContent[], terms: PaymentTerms): readonly PaymentContent[] {
  const debts = rows.filter((row) => row.amount > 0).sort((a, b) => ((a.due_on ?? '') < (b.due_on ?? '') ? -1 : 1))
  if (amount <= 0 || debts.length === 0) return amount === 0 ? [] : [creditRow(amount, terms)]
  let left = amount
  const kept: PaymentContent[] = []
  for (const [at, debt] of debts.entries()) {
    const part = at === debts.length - 1 ? left : Math.min(debt.amount, left)
    if (part > 0) kept.push({ ...debt, amount: part })
    left -= part
  }
  return kept
}

/**
 * Payments after the amount of a purchase changed without a word on them: the one there was becomes the new total; of
 * several, those on credit take the difference, else somebody has to say which one it is.
 */
export function followTotal(net: Minor | null, present: readonly PaymentContent[], terms: PaymentTerms) {
  const [only, ...others] = present
  if (only === undefined || net === null) return { rounding: 0, payments: [] }
  if (others.length === 0) {
    const rounding = only.method === 'cash' ? cashRounding(net, terms.cashStep) : 0
    const total = net + rounding
    if (total === 0) return { rounding, payments: [] }
    return { rounding, payments: isCredit(only) ? creditOf(total, present, terms) : [{ ...only, amount: total }] }
  }
  const paid = present.filter((payment) => !isCredit(payment))
  if (paid.length === present.length) throw invalidInput('payments', 'payments-sum')
  const open = net - paid.reduce((sum, { amount }) => sum + amount, 0)
  const credit = present.filter(isCredit)
  return { rounding: 0, payments: [...paid, ...creditOf(open, credit, terms)] }
}

/** There was nothing to pay: what now is, was paid as by default. */
export function firstPayment(net: Minor | null, terms: PaymentTerms) {
  const rounding = net === null ? 0 : cashRounding(net, terms.cashStep)
  return { rounding, payments: wholePayment('cash', net === null ? null : net + rounding, terms.day) }
}
