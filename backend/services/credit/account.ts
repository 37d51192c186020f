import type { CreditAccount, Receivable } from '#shared/contract/credit.ts'
import { addMonths, daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { ageingOf, latenessOf, replayCredit, type CreditLedger } from '#shared/domain/credit-ledger.ts'
import { betweenTransactions } from '#db/in-transaction.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readLastCreditPayment, readNumbers } from '#db/repositories/credit-entries.ts'
import { creditEventsReader } from '#db/repositories/credit-rows.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { creditCustomer } from './credit-customer.ts'

/** How somebody pays is told by their last two years. */
const monthsOfLateness = 24

/** Numbers under which charges are known. */
export async function chargeNumbers(
  db: ReadableDb,
  charges: readonly { readonly kind: string; readonly id: number; readonly purchaseId: number | null }[],
): Promise<(charge: { readonly id: number; readonly purchaseId: number | null }) => number> {
  const purchases = await readNumbers(
    db,
    'purchases',
    charges.flatMap(({ purchaseId }) => purchaseId ?? []),
  )
  const entries = await readNumbers(
    db,
    'credit_entries',
    charges.flatMap(({ id, purchaseId }) => (purchaseId === null ? [id] : [])),
  )
  return ({ id, purchaseId }) => (purchaseId === null ? entries.get(id) : purchases.get(purchaseId)) ?? 0
}

/** What is still open on a day, oldest first, each instalment with its place in the plan. */
export async function openReceivables(db: ReadableDb, ledger: CreditLedger, on: Day): Promise<Receivable[]> {
  const numberOf = await chargeNumbers(db, ledger.receivables)
  const plans = Map.groupBy(ledger.receivables, ({ purchaseId }) => purchaseId)
  return ledger.receivables
    .filter(({ open }) => open > 0)
    .map((each) => {
      const { purchaseId, day, dueOn, amount, open } = each
      const plan = purchaseId === null ? [] : (plans.get(purchaseId) ?? [])
      const at = plan.toSorted((a, b) => (a.dueOn === b.dueOn ? a.id - b.id : a.dueOn < b.dueOn ? -1 : 1)).indexOf(each)
      return {
        ...{ purchaseId, number: numberOf(each), day, dueOn, amount, open },
        daysLate: daysBetween(dueOn, on),
        instalment: plan.length > 1 ? { at: at + 1, of: plan.length } : null,
      }
    })
    .sort((a, b) => (a.day === b.day ? (a.dueOn < b.dueOn ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** What is late of buckets. */
export const overdueOf = (sums: CreditAccount['ageing']): number =>
  sums.days1to30 + sums.days31to60 + sums.days61to90 + sums.days91

/** Everything that happened on a customer's account. */
export const readEvents = (shop: OpenShop, customerId: number) =>
  betweenTransactions(shop.database, () => creditEventsReader(shop.database.raw)(customerId))

/** One customer's page of the credit book, as it stood at the end of a day. */
export async function creditAccount(
  shop: OpenShop,
  input: { readonly customerId: number; readonly on?: Day | undefined },
): Promise<CreditAccount> {
  const on = input.on ?? shop.today()
  const customer = await creditCustomer(shop.db, shop, input.customerId)
  const events = await readEvents(shop, customer.id)
  const ledger = replayCredit(events, on)
  const ageing = ageingOf(ledger.receivables, on)
  return {
    customerId: customer.id,
    customer: customer.name,
    on,
    balance: ledger.balance,
    overdue: overdueOf(ageing),
    ageing,
    open: await openReceivables(shop.db, ledger, on),
    limit: customer.limit,
    isOwnLimit: customer.isOwnLimit,
    creditDays: customer.creditDays,
    isOwnTerms: customer.isOwnTerms,
    ...latenessOf(events, ledger, addMonths(on, -monthsOfLateness)),
    lastPayment: await readLastCreditPayment(shop.db, customer.id, on),
  }
}
