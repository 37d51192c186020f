import { AppError } from '#shared/contract/errors.ts'
import { cashStepOf } from '#shared/domain/currency.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { builtInMethod, type Message } from '#shared/contract/values.ts'
import { isCredit, type PaymentContent } from '#shared/domain/purchase-payments.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCreditBalance, readCreditCustomer } from '#db/repositories/credit-terms.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { PaymentTerms } from './purchase-payments.ts'

/** On what terms somebody buys, and what they may owe at most; null = no limit. */
export type BuyingTerms = PaymentTerms & { readonly creditLimit: number | null }

/** On what terms a customer (null = a walk-in) buys on a day. */
export async function buyingTerms(
  db: ReadableDb,
  { settings }: OpenShop,
  contactId: number | null,
  day: Day,
): Promise<BuyingTerms> {
  const own = contactId === null ? null : await readCreditCustomer(db, contactId)
  return {
    isCustomer: contactId !== null,
    day,
    creditDays: own?.credit_days ?? settings.creditDays,
    cashStep: cashStepOf(settings.currency, settings.cashStep),
    creditLimit: own?.credit_limit ?? settings.creditLimit,
  }
}

/** Over the customer's or the shop's limit nothing is refused, but said. */
export async function creditWarnings(
  db: ReadableDb,
  { settings }: OpenShop,
  contactId: number | null,
  payments: readonly PaymentContent[],
  { creditLimit: limit }: Pick<BuyingTerms, 'creditLimit'>,
): Promise<Message[]> {
  if (contactId === null || limit === null) return []
  if (!payments.some((payment) => isCredit(payment) && payment.amount > 0)) return []
  const balance = await readCreditBalance(db, contactId)
  return balance > limit ? [{ code: 'over-credit-limit', params: { limit, balance, currency: settings.currency } }] : []
}

const builtIn: ReadonlySet<string> = new Set(builtInMethod.options)

/**
 * Refuses own ways to pay that don't exist or are switched off.
 * @param kept those that the purchase names already
 */
export async function refuseUnknownMethods(
  db: ReadableDb,
  given: readonly { readonly method: string }[] | undefined,
  kept: ReadonlySet<string> = new Set(),
): Promise<void> {
  const own = [...new Set(given?.map(({ method }) => method))].filter((code) => !builtIn.has(code) && !kept.has(code))
  if (own.length === 0) return
  const found = await db
    .selectFrom('payment_methods')
    .select('code')
    .where('code', 'in', own)
    .where('active', '=', 1)
    .execute()
  const missing = own.find((code) => !found.some((row) => row.code === code))
  if (missing !== undefined) throw new AppError('unknown-payment-method', { method: missing })
}

/** Who sold it: the one who works at this computer unless somebody is named, who has to be on the list. */
export async function sellerOf(db: ReadableDb, shop: OpenShop, staffId: number | undefined): Promise<number> {
  if (staffId === undefined || staffId === shop.staffId) return shop.staffId
  const found = await db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', staffId)
    .where('active', '=', 1)
    .executeTakeFirst()
  if (found === undefined) throw new AppError('unknown-staff', { id: staffId })
  return staffId
}
