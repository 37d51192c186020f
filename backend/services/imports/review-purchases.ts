import type { Currency } from '#shared/domain/currency.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { toDecimal } from '#shared/domain/money.ts'
import { actionFor } from './import-decisions.ts'
import type { PurchaseRecord } from './import-types.ts'
import type { SeenLine } from './plan-purchases.ts'
import type { ReviewOf, Verdict } from './review.ts'
import { plainField } from './row-fields.ts'

type Reviewed = Verdict & { readonly seen: SeenLine }

const buyerName = ({ customer }: PurchaseRecord): string =>
  customer.name || customer.email || customer.phone || customer.externalId

/** Each line of a file of purchases: to come, with whose it is, or in the shop already. */
export function reviewPurchases(
  all: readonly SeenLine[],
  rejected: readonly ImportRejection[],
  currency: Currency,
): ReviewOf<Reviewed> {
  const fields = (record: PurchaseRecord) =>
    [
      ['date', record.day],
      ['time', record.time ?? ''],
      ['receipt', record.receipt],
      ['product', record.product],
      ['quantity', String(record.quantity / 1000)],
      ['unitPrice', record.unitPrice === null ? '' : String(record.unitPrice / 10_000)],
      ['amount', record.amount === null ? '' : String(toDecimal(record.amount, currency))],
      ['paymentMethod', record.paymentMethod],
      ['purchaseNote', record.note],
    ]
      .map(([field = '', value = '']) => plainField(field, '', value))
      .filter((field) => field !== null)
  return {
    verdicts: all.map((seen) => ({
      row: seen.record.row,
      kind: seen.buyer === null ? 'known' : 'new',
      group: seen.buyer === null ? 'there' : 'new',
      fills: false,
      seen,
    })),
    rejected,
    // A line that is in the shop is not taken twice.
    action: ({ row, group }, decisions) => (group === 'new' ? actionFor(decisions, 'new', row) : 'skip'),
    describe: async (rows) =>
      await Promise.resolve(
        rows.map(({ seen: { record, buyer } }) => ({
          name: buyerName(record),
          match:
            buyer !== null && 'contactId' in buyer && buyer.contactId !== null
              ? { id: buyer.contactId, row: null, name: buyerName(record), reason: 'buyer' }
              : null,
          fields: fields(record),
          reason: null,
          cells: [],
        })),
      ),
  }
}
