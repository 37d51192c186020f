import type { PaymentInput, Purchase } from '#shared/contract/purchases.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { instalmentsOf } from '#shared/domain/instalments.ts'
import type { Minor } from '#shared/domain/money.ts'

/** One of several payments. */
export type PaymentRow = {
  readonly key: number
  readonly method: PaymentMethod
  readonly amount: Minor | null
  /** When it was paid; null = with the purchase. */
  readonly day: Day | null
  /** On account: to be paid by then; null = after the usual days. */
  readonly dueOn: Day | null
}

export type InstalmentRow = { readonly key: number; readonly amount: Minor | null; readonly dueOn: Day }

/** Parts that are paid month by month. */
export type InstalmentPlan = {
  readonly months: number
  readonly firstOn: Day
  /** As they were changed by hand; null = equal ones. */
  readonly rows: readonly InstalmentRow[] | null
}

export type DraftPayment =
  /** A purchase of which nobody noted how it was paid. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'one'
      readonly method: PaymentMethod
      /** What the customer put on the counter: for the change to give back, not saved. */
      readonly given: Minor | null
    }
  | { readonly kind: 'on-account'; readonly dueOn: Day | null; readonly plan: InstalmentPlan | null }
  | {
      readonly kind: 'mixed'
      readonly rows: readonly PaymentRow[]
      /** What is paid too much stays as a balance in the customer's favour. */
      readonly keepsRest: boolean
    }

export const onePayment = (method: PaymentMethod): DraftPayment =>
  method === 'credit' ? { kind: 'on-account', dueOn: null, plan: null } : { kind: 'one', method, given: null }

/** The method that the next purchase begins with. */
export const methodOf = (payment: DraftPayment): PaymentMethod => (payment.kind === 'one' ? payment.method : 'cash')

/** Whether all of it goes into the drawer: only then is the total rounded to coins. */
export const isAllCash = (payment: DraftPayment): boolean =>
  payment.kind === 'one'
    ? payment.method === 'cash'
    : payment.kind === 'mixed' && payment.rows.length > 0 && payment.rows.every(({ method }) => method === 'cash')

export const planRows = ({ months, firstOn, rows }: InstalmentPlan, total: Minor): readonly InstalmentRow[] =>
  rows ?? instalmentsOf(total, months, firstOn).map((part, at) => ({ ...part, key: at + 1 }))

const sumOf = (rows: readonly { readonly amount: Minor | null }[]): Minor =>
  rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

/** What the rows of a mixed payment or of a plan leave open; negative = more than the total. */
export function restOf(payment: DraftPayment, total: Minor): Minor {
  if (payment.kind === 'mixed') return total - sumOf(payment.rows)
  if (payment.kind === 'on-account' && payment.plan !== null) return total - sumOf(planRows(payment.plan, total))
  return 0
}

/** What goes on account with this payment. */
export function chargedOf(payment: DraftPayment, total: Minor): Minor {
  if (payment.kind === 'on-account') return total
  if (payment.kind !== 'mixed') return 0
  return sumOf(payment.rows.filter(({ method }) => method === 'credit'))
}

/** What is sent; undefined where nobody noted it. */
export function toPayments(payment: DraftPayment, total: Minor): PaymentInput[] | undefined {
  switch (payment.kind) {
    case 'unknown':
      return undefined
    case 'one':
      return [{ method: payment.method, amount: total }]
    case 'on-account':
      if (payment.plan !== null)
        return planRows(payment.plan, total).map(({ amount, dueOn }) => ({
          method: 'credit',
          amount: amount ?? 0,
          dueOn,
        }))
      return payment.dueOn === null ? [] : [{ method: 'credit', amount: total, dueOn: payment.dueOn }]
    case 'mixed':
      return payment.rows
        .filter(({ amount }) => amount !== null && amount !== 0)
        .map(({ method, amount, day, dueOn }) => ({
          method,
          amount: amount ?? 0,
          ...(day === null ? {} : { day }),
          ...(dueOn === null || method !== 'credit' ? {} : { dueOn }),
        }))
  }
}

/** How a saved purchase was paid, as it would be typed. */
export function paymentOf({ payments, day, total }: Pick<Purchase, 'payments' | 'day' | 'total'>): DraftPayment {
  const [only, ...others] = payments
  if (only === undefined) return total === null || total === 0 ? onePayment('cash') : { kind: 'unknown' }
  const isPlain = payments.every((payment) => payment.day === day)
  if (others.length === 0 && only.method !== 'credit' && isPlain) return onePayment(only.method)
  if (isPlain && payments.every(({ method, amount }) => method === 'credit' && amount > 0)) {
    if (others.length === 0) return { kind: 'on-account', dueOn: only.dueOn, plan: null }
    const rows = payments.map(({ amount, dueOn }, at) => ({ key: at + 1, amount, dueOn: dueOn ?? day }))
    return { kind: 'on-account', dueOn: null, plan: { months: rows.length, firstOn: rows[0]?.dueOn ?? day, rows } }
  }
  // What was paid too much is not a payment of its own: it is what the others leave over.
  const isKept = (payment: (typeof payments)[number]) =>
    (total ?? 0) >= 0 && payment.method === 'credit' && payment.amount < 0
  return {
    kind: 'mixed',
    keepsRest: payments.some(isKept),
    rows: payments
      .filter((payment) => !isKept(payment))
      .map(({ method, amount, day: paidOn, dueOn }, at) => ({
        key: at + 1,
        method,
        amount,
        day: paidOn === day ? null : paidOn,
        dueOn,
      })),
  }
}
