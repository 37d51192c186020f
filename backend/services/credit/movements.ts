import type { CreditMovement } from '#shared/contract/credit.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { betweenTransactions } from '#db/in-transaction.ts'
import { readCreditMovements } from '#db/repositories/credit-movements.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { creditCustomer } from './credit-customer.ts'

type Span = { readonly from?: Day | undefined; readonly to?: Day | undefined }

/** Movements of a span, the oldest first, each with what was owed after it, and what was owed before the first. */
export async function movementsOf(shop: OpenShop, customerId: number, { from, to }: Span) {
  const rows = await betweenTransactions(shop.database, () => readCreditMovements(shop.database.raw, customerId))
  let [balance, before] = [0, 0]
  const movements: CreditMovement[] = []
  for (const { method, ...row } of rows) {
    if (to !== undefined && row.day > to) break
    balance += row.amount
    if (from !== undefined && row.day < from) before = balance
    else movements.push({ ...row, method: method as PaymentMethod | null, balance })
  }
  return { before, movements, balance }
}

/** One page of the movements, newest first. */
export async function listMovements(
  shop: OpenShop,
  input: Span & { readonly customerId: number; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: CreditMovement[] }> {
  await creditCustomer(shop.db, shop, input.customerId)
  const { movements } = await movementsOf(shop, input.customerId, input)
  const rows = movements.toReversed().slice(input.offset, input.offset + input.limit)
  return { total: movements.length, rows }
}
