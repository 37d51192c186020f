import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCreditCustomer } from '#db/repositories/credit-terms.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Whose page of the credit book is read, with their terms or the shop's. Throws `not-found`. */
export async function creditCustomer(db: ReadableDb, shop: OpenShop, id: number) {
  const row = await readCreditCustomer(db, id)
  if (row === null) throw new AppError('not-found', { kind: 'customer', id })
  const { creditLimit, creditDays } = shop.settings
  return {
    id,
    name: row.display_name,
    language: row.language,
    limit: row.credit_limit ?? creditLimit,
    isOwnLimit: row.credit_limit !== null,
    creditDays: row.credit_days ?? creditDays,
    isOwnTerms: row.credit_days !== null,
  }
}
