import type { Currency } from '#shared/domain/currency.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { toDecimal } from '#shared/domain/money.ts'
import type { PurchaseRecord } from './import-types.ts'
import type { SeenPurchase } from './plan-purchases.ts'
import type { ReviewOf, Verdict } from './review.ts'
import { reviewLines } from './review-lines.ts'
import { plainField } from './row-fields.ts'

const buyerName = ({ customer }: PurchaseRecord): string =>
  customer.name || customer.email || customer.phone || customer.externalId

/** Each line of a file of purchases: to come, with whose it is, or in the shop already. */
export const reviewPurchases = (
  all: readonly SeenPurchase[],
  rejected: readonly ImportRejection[],
  currency: Currency,
): ReviewOf<Verdict & { readonly seen: SeenPurchase }> =>
  reviewLines(
    all.map((seen) => ({ row: seen.record.row, isThere: seen.buyer === null, seen })),
    rejected,
    ({ record, buyer }) => ({
      name: buyerName(record),
      match:
        buyer !== null && 'contactId' in buyer && buyer.contactId !== null
          ? { id: buyer.contactId, row: null, name: buyerName(record), reason: 'buyer' }
          : null,
      fields: [
        plainField('date', '', record.day),
        plainField('time', '', record.time ?? ''),
        plainField('receipt', '', record.receipt),
        plainField('product', '', record.product),
        plainField('quantity', '', String(record.quantity / 1000)),
        plainField('unitPrice', '', record.unitPrice === null ? '' : String(record.unitPrice / 10_000)),
        plainField('amount', '', record.amount === null ? '' : String(toDecimal(record.amount, currency))),
        plainField('paymentMethod', '', record.paymentMethod),
        plainField('purchaseNote', '', record.note),
      ].filter((field) => field !== null),
    }),
  )
