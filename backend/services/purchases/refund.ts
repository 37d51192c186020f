import type { Minor } from '#shared/domain/money.ts'
import { AppError } from '#shared/contract/errors.ts'
import { creditRow, isCredit, wholePayment, type PaymentContent } from '#shared/domain/purchase-payments.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readLaterMethod, readOwed } from '#db/repositories/purchase-debts.ts'
import { readReturnsOf } from '#db/repositories/purchase-returns.ts'
import { readPayments } from '#db/repositories/purchases.ts'
import type { PurchaseRow } from '#db/schema.ts'
import type { PaymentTerms } from './purchase-payments.ts'

/** How much was paid of a purchase in each way, in the order in which it was, without what went back since. */
async function paidBy(db: ReadableDb, purchaseId: number): Promise<Map<string, Minor>> {
  const paid = new Map<string, Minor>()
  for (const id of [purchaseId, ...(await readReturnsOf(db, [purchaseId]))])
    for (const payment of await readPayments(db, id))
      if (!isCredit(payment)) paid.set(payment.method, (paid.get(payment.method) ?? 0) + payment.amount)
  return paid
}

/**
 * How the money of a return goes back where nobody says it: first off what is still owed of the purchase, then as it was
 * paid, each way up to what was paid so; the rest as the credit was paid in the end, or in cash.
 * @param amount what is given back, positive
 */
export async function refundOf(
  db: ReadableDb,
  original: PurchaseRow,
  amount: Minor,
  terms: PaymentTerms,
): Promise<readonly PaymentContent[]> {
  const owed = original.contact_id === null ? 0 : ((await readOwed(db, [original.id])).get(original.id) ?? 0)
  const off = Math.min(owed, amount)
  const parts = new Map<string, Minor>()
  let left = amount - off
  for (const [method, paid] of await paidBy(db, original.id)) {
    const part = Math.min(Math.max(0, paid), left)
    if (part > 0) parts.set(method, part)
    left -= part
  }
  if (left > 0) {
    const method = (await readLaterMethod(db, original.id)) ?? 'cash'
    parts.set(method, (parts.get(method) ?? 0) + left)
  }
  return [
    ...(off > 0 ? [creditRow(-off, terms)] : []),
    ...[...parts].map(([method, part]) => ({ method, amount: -part, day: terms.day, due_on: null })),
  ]
}

/** The money of a return: in one way that was said, else as `refundOf` finds. Goods that were dearer when they came back cost. */
export async function paymentsOfReturn(
  db: ReadableDb,
  original: PurchaseRow,
  total: Minor | null,
  method: string | undefined,
  terms: PaymentTerms,
): Promise<readonly PaymentContent[]> {
  if (method === 'credit' && !terms.isCustomer) throw new AppError('credit-needs-customer')
  if (total === null || total === 0) return []
  if (method === 'credit') return [creditRow(total, terms)]
  if (method !== undefined || total > 0) return wholePayment(method ?? 'cash', total, terms.day)
  return await refundOf(db, original, -total, terms)
}
