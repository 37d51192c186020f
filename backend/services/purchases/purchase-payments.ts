import { AppError } from '#shared/contract/errors.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'
import { cashRounding } from '#shared/domain/purchase-total.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { checkedAmount } from './purchase-lines.ts'

/** More rows than this are no plan of instalments. */
const mostPayments = 100

export type GivenPayment = {
  readonly method: string
  readonly amount: Minor
  readonly day?: Day | undefined
  readonly dueOn?: Day | undefined
}
/** A payment as it is stored; `due_on` is there where something is left to be paid. */
export type PaymentContent = {
  readonly method: string
  readonly amount: Minor
  readonly day: Day
  readonly due_on: Day | null
}

/** Who buys when, and on what terms. */
export type PaymentTerms = {
  /** A walk-in can't owe. */
  readonly isCustomer: boolean
  readonly day: Day
  /** Days until what is left open is to be paid. */
  readonly creditDays: number
  /** The smallest amount of coins, minor units. */
  readonly cashStep: number
  /** Deposits that count as paid already. */
  readonly deposits?: readonly Pick<PaymentContent, 'method' | 'amount'>[]
}

type Settled = { readonly rounding: Minor; readonly payments: readonly PaymentContent[] }

const sumOf = (payments: readonly { readonly amount: Minor }[]): Minor =>
  payments.reduce((sum, { amount }) => sum + amount, 0)

export const isCredit = ({ method }: { readonly method: string }): boolean => method === 'credit'
const isCash = ({ method }: { readonly method: string }): boolean => method === 'cash'

/** One payment of the whole total; nothing to pay, nothing to note. */
export function wholePayment(method: string, total: Minor | null, day: Day): readonly PaymentContent[] {
  return total === null || total === 0 ? [] : [{ method, amount: total, day, due_on: null }]
}

/** What is left on credit: a debt with the day it is due, or a balance in the customer's favour. */
export const creditRow = (amount: Minor, { day, creditDays }: Pick<PaymentTerms, 'day' | 'creditDays'>) => ({
  method: 'credit',
  amount: checkedAmount(amount),
  day,
  due_on: amount > 0 ? addDays(day, creditDays) : null,
})

function readRow(given: GivenPayment, at: number, terms: PaymentTerms): PaymentContent {
  const { method, amount, dueOn } = given
  const day = given.day ?? terms.day
  const isDebt = isCredit(given) && amount > 0
  if (dueOn !== undefined && !isDebt) throw invalidInput(`payments.${at}.dueOn`, 'due-only-on-credit')
  if (dueOn !== undefined && dueOn < terms.day) throw invalidInput(`payments.${at}.dueOn`, 'due-before-purchase')
  return { method, amount, day, due_on: isDebt ? (dueOn ?? addDays(terms.day, terms.creditDays)) : null }
}

/** Cash of the whole amount is what coins can pay; less of it leaves the amount as it is. */
function inCoins(net: Minor, rows: readonly PaymentContent[], { cashStep, deposits = [] }: PaymentTerms): Settled {
  const rounding = cashRounding(net, cashStep)
  const paid = sumOf(rows) + sumOf(deposits)
  const last = rows.at(-1)
  const isCashOnly = last !== undefined && rows.every(isCash) && deposits.every(isCash)
  if (rounding === 0 || !isCashOnly) return { rounding: 0, payments: rows }
  if (paid === net) return { rounding, payments: [...rows.slice(0, -1), { ...last, amount: last.amount + rounding }] }
  const isWhole = net < 0 ? paid <= net + rounding : paid >= net + rounding
  return { rounding: isWhole ? rounding : 0, payments: rows }
}

/**
 * How a purchase is paid. As given; what a customer leaves open goes on credit, and so does, with a negative amount, what is
 * paid too much. An empty list leaves all of it open; without a list it is cash. The payments (with the deposits) and the
 * amount with its rounding are always the same sum.
 * @param net what it comes to before cash is rounded; null = nobody knows, so nothing can be paid
 */
export function settlePurchase(
  net: Minor | null,
  given: readonly GivenPayment[] | undefined,
  terms: PaymentTerms,
): Settled {
  const { deposits = [] } = terms
  if (net === null) {
    if (given?.some(({ amount }) => amount !== 0) === true) throw invalidInput('payments', 'payments-sum')
    return { rounding: 0, payments: [] }
  }
  if (given === undefined) {
    const rounding = deposits.every(isCash) ? cashRounding(net, terms.cashStep) : 0
    return { rounding, payments: wholePayment('cash', net + rounding - sumOf(deposits), terms.day) }
  }
  const rows = given.map((payment, at) => readRow(payment, at, terms)).filter(({ amount }) => amount !== 0)
  const { rounding, payments } = inCoins(net, rows, terms)
  const open = net + rounding - sumOf(deposits) - sumOf(payments)
  const all = open === 0 ? payments : [...payments, creditRow(open, terms)]
  if (!terms.isCustomer && all.some(isCredit)) throw new AppError('credit-needs-customer')
  if (all.length > mostPayments) throw invalidInput('payments', 'list-too-long')
  return { rounding, payments: all }
}
