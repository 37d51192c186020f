import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { importKeyLookup } from '#db/repositories/import-keys.ts'
import { readNamedProducts } from '#db/repositories/import-products.ts'
import { readPaymentMethods } from '#db/repositories/payment-methods.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { CustomerContent } from './customer-content.ts'
import type { CustomerIndex } from './customer-index.ts'
import { actionFor, type Decisions } from './import-decisions.ts'
import { inSlices, type ImportPace } from './import-pace.ts'
import type { PurchaseRecord } from './import-types.ts'
import { paymentMethodReader } from './payment-words.ts'
import { buyerFinder, type Buyer } from './purchase-customers.ts'
import { ownLines } from './own-lines.ts'
import { plannedLine, purchaseJoiner, type PlannedPurchase } from './purchase-joiner.ts'
import { lineKeys } from './purchase-keys.ts'
import { productFinder } from './purchase-products.ts'

/** What an import of purchases will do. `created` and `skipped` count lines, as the file does. */
export type PurchasesPlan = {
  readonly purchases: readonly PlannedPurchase[]
  readonly newCustomers: readonly CustomerContent[]
  readonly newProducts: readonly { readonly name: string; readonly code: string }[]
  readonly created: number
  readonly skipped: number
  readonly rejected: readonly ImportRejection[]
  /** What each line is, in file order without the rejected ones; empty where nobody wants to know. */
  readonly seen: readonly SeenPurchase[]
}

/** A line of the file: in the shop already, or to come, with whose it is. */
export type SeenPurchase = { readonly record: PurchaseRecord; readonly buyer: Buyer | null }

/** The longest note a purchase has (shared/contract/values.ts). */
const NOTE = 20_000

/** Compares every line with the shop and joins what is new. */
export async function planPurchases(
  shop: OpenShop,
  index: CustomerIndex,
  records: readonly PurchaseRecord[],
  decisions: Decisions,
  pace: ImportPace,
  wantsSeen = false,
): Promise<PurchasesPlan> {
  const buyers = buyerFinder(index)
  const products = productFinder(await readNamedProducts(shop.db))
  const isKnown = importKeyLookup(shop.database.raw)
  const keyOf = lineKeys()
  const isOwn = ownLines(shop)
  const joiner = purchaseJoiner(paymentMethodReader(await readPaymentMethods(shop.db)))
  const rejected: ImportRejection[] = []
  const seen: SeenPurchase[] = []
  let created = 0
  let skipped = 0
  await inSlices(
    records,
    pace,
    (record) => {
      const key = keyOf(record)
      if (isOwn(record) || isKnown(key)) {
        joiner.leaveOut(record)
        if (wantsSeen) seen.push({ record, buyer: null })
        skipped += 1
        return
      }
      if (record.note.length > NOTE) {
        rejected.push({ row: record.row, code: 'cell-too-large', params: { column: '', limit: NOTE } })
        return
      }
      // Customers and products that only this line needs are not made for it.
      if (actionFor(decisions, 'new', record.row) === 'skip') {
        if (wantsSeen) seen.push({ record, buyer: { contactId: null } })
        skipped += 1
        return
      }
      const buyer = buyers.of(record.customer)
      const line = plannedLine(record, key, products.of(record.product, record.productCode))
      if (joiner.add(buyer, record, line)) {
        if (wantsSeen) seen.push({ record, buyer })
        created += 1
      } else rejected.push({ row: record.row, code: 'amount-out-of-range', params: { value: String(record.amount) } })
    },
    (done) => pace.report('matching', done, records.length),
  )
  return {
    purchases: joiner.purchases().filter(({ lines }) => lines.length > 0),
    newCustomers: buyers.drafts,
    newProducts: products.drafts,
    created,
    skipped,
    rejected,
    seen,
  }
}
