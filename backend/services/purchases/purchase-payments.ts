import { AppError } from '#shared/contract/errors.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'
import {
  creditRow,
  isCash,
  isCredit,
  isDeposit,
  sumOfPayments,
  wholePayment,
  type FollowTerms,
  type PaymentContent,
  type Settled,
} from '#shared/domain/purchase-payments.ts'
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

/** When somebody buys, and on what terms. */
export type PaymentTerms = FollowTerms & {
  /** Deposits that count as paid already. */
  readonly deposits?: readonly Pick<PaymentContent, 'method' | 'amount'>[]
}

function readRow(given: GivenPayment, at: number, terms: PaymentTerms): PaymentContent {
  const { method, amount, dueOn } = given
  const day = given.day ?? terms.day
  const isDebt = isCredit(given) && amount > 0
  if (dueOn !== undefined && !isDebt) throw invalidInput(`payments.${at}.dueOn`, 'due-only-on-credit')
  if (dueOn !== undefined && dueOn < terms.day) throw invalidInput(`payments.${at}.dueOn`, 'due-before-purchase')
  return { method, amount, day, due_on: isDebt ? (dueOn ?? addDays(terms.day, terms.creditDays)) : null }
}

/** The deposits that a list of payments still names as they were taken, and the other payments of it. */
export function splitDeposits(stored: readonly PaymentContent[], given: readonly GivenPayment[]) {
  const others = [...given]
  const deposits = stored.filter((deposit) => {
    const at = isDeposit(deposit)
      ? others.findIndex(
          ({ method, amount, day = deposit.day }) =>
            method === deposit.method && amount === deposit.amount && day === deposit.day,
        )
      : -1
    if (at >= 0) others.splice(at, 1)
    return at >= 0
  })
  return { deposits, others }
}

/** Cash of the whole amount is what coins can pay; less of it leaves the amount as it is. */
function inCoins(net: Minor, rows: readonly PaymentContent[], { cashStep, deposits = [] }: PaymentTerms): Settled {
  const rounding = cashRounding(net, cashStep)
  const paid = sumOfPayments(rows) + sumOfPayments(deposits)
  const last = rows.at(-1)
  const isCashOnly = last !== undefined && rows.every(isCash) && deposits.every(isCash)
  if (rounding === 0 || !isCashOnly) return { rounding: 0, payments: rows }
  if (paid === net) {
    const brought = { ...last, amount: last.amount + rounding }
    return { rounding, payments: [...rows.slice(0, -1), ...(brought.amount === 0 ? [] : [brought])] }
  }
  const isWhole = net < 0 ? paid <= net + rounding : paid >= net + rounding
  return { rounding: isWhole ? rounding : 0, payments: rows }
}

/** What is paid where nobody says how: the rest in cash. A deposit beyond what it came to in the end stays as a balance. */
function inCash(net: Minor, terms: PaymentTerms): Settled {
  const { deposits = [] } = terms
  const rounding = deposits.every(isCash) ? cashRounding(net, terms.cashStep) : 0
  const rest = net + rounding - sumOfPayments(deposits)
  const isKept = rest < 0 && deposits.length > 0 && terms.isCustomer
  return { rounding, payments: isKept ? [creditRow(rest, terms)] : wholePayment('cash', rest, terms.day) }
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
  if (net === null) {
    if (given?.some(({ amount }) => amount !== 0) === true) throw invalidInput('payments', 'payments-sum')
    return { rounding: 0, payments: [] }
  }
  if (given === undefined) return inCash(net, terms)
  const rows = given.map((payment, at) => readRow(payment, at, terms)).filter(({ amount }) => amount !== 0)
  const { rounding, payments } = inCoins(net, rows, terms)
  const open = checkedAmount(net + rounding - sumOfPayments(terms.deposits ?? []) - sumOfPayments(payments))
  const all = open === 0 ? payments : [...payments, creditRow(open, terms)]
  if (!terms.isCustomer && all.some(isCredit)) throw new AppError('credit-needs-customer')
  if (all.length > mostPayments) throw invalidInput('payments', 'list-too-long')
  return { rounding, payments: all }
}
