import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readPurchase } from '#db/repositories/purchases.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { refuseUnknownMethods } from '../purchases/buying-terms.ts'

/** Money comes in some way; credit is none. Throws `invalid-input`, `unknown-payment-method`. */
export async function refuseUnpayableMethod(db: ReadableDb, method: string): Promise<void> {
  if (method === 'credit') throw invalidInput('method', 'credit-pays-nothing')
  await refuseUnknownMethods(db, [{ method }])
}

/** The purchase that an entry is meant for must be one of the customer's. */
export async function refuseOtherPurchase(
  db: ReadableDb,
  customerId: number,
  purchaseId: number | null,
): Promise<void> {
  if (purchaseId === null) return
  const purchase = await readPurchase(db, purchaseId)
  if (purchase === null) throw new AppError('not-found', { kind: 'purchase', id: purchaseId })
  if (purchase.deleted_at !== null) throw new AppError('in-trash', { kind: 'purchase', id: purchaseId })
  if (purchase.contact_id !== customerId) throw invalidInput('purchaseId', 'purchase-of-another')
}
