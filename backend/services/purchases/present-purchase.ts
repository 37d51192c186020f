import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readPurchase } from '#db/repositories/purchases.ts'
import type { PurchaseRow } from '#db/schema.ts'

/** A purchase that can be changed. Throws `not-found` or `in-trash`. */
export async function presentPurchase(db: ReadableDb, id: number): Promise<PurchaseRow> {
  const purchase = await readPurchase(db, id)
  if (purchase === null) throw new AppError('not-found', { kind: 'purchase', id })
  if (purchase.deleted_at !== null) throw new AppError('in-trash', { kind: 'purchase', id })
  return purchase
}
