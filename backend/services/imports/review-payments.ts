import type { Currency } from '#shared/domain/currency.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { toDecimal } from '#shared/domain/money.ts'
import type { SeenPayment } from './plan-payments.ts'
import type { ReviewOf, Verdict } from './review.ts'
import { reviewLines } from './review-lines.ts'
import { plainField } from './row-fields.ts'

/** Each payment of a file with whose it is. */
export const reviewPayments = (
  all: readonly SeenPayment[],
  rejected: readonly ImportRejection[],
  currency: Currency,
): ReviewOf<Verdict & { readonly seen: SeenPayment }> =>
  reviewLines(
    all.map((seen) => ({ row: seen.record.row, isThere: seen.contactId === null, seen })),
    rejected,
    ({ record, contactId }) => {
      const { customer, day, amount, method, receipt, reference } = record
      const name = customer.name || customer.email || customer.phone || customer.externalId || reference
      return {
        name,
        match: contactId === null ? null : { id: contactId, row: null, name, reason: 'buyer' },
        fields: [
          plainField('date', '', day),
          plainField('amount', '', String(toDecimal(amount, currency))),
          plainField('paymentMethod', '', method),
          plainField('receipt', '', receipt),
          plainField('purchaseNote', '', reference),
        ].filter((field) => field !== null),
      }
    },
  )
