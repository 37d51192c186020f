import type { Day } from '#shared/domain/calendar-date.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { MAX_AMOUNT, type Minor } from '#shared/domain/money.ts'
import { discountOn, purchaseTotal } from '#shared/domain/purchase-total.ts'
import { importKeyLookup } from '#db/repositories/import-keys.ts'
import { readNamedProducts } from '#db/repositories/import-products.ts'
import { readPaymentMethods } from '#db/repositories/payment-methods.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { CustomerContent } from './customer-content.ts'
import type { CustomerIndex } from './customer-index.ts'
import { actionFor, type Decisions } from './import-decisions.ts'
import { inSlices, type ImportPace } from './import-pace.ts'
import type { PurchaseRecord } from './import-types.ts'
import { paymentMethodOf, paymentMethodReader } from './payment-words.ts'
import { buyerFinder, type Buyer } from './purchase-customers.ts'
import { ownLines } from './own-lines.ts'
import { lineKeys } from './purchase-keys.ts'
import { productFinder, type Sold } from './purchase-products.ts'

export type PlannedLine = {
  readonly key: string
  readonly sold: Sold | null
  readonly name: string
  readonly quantity: number
  readonly unitPrice: number | null
  readonly discount: Minor
  readonly total: Minor | null
}

/** `dueOn` is there where something is on account until a day that the file tells. */
export type PlannedPayment = { readonly method: PaymentMethod; readonly amount: Minor; readonly dueOn: Day | null }

export type PlannedPurchase = {
  readonly buyer: Buyer
  readonly day: string
  readonly time: string | null
  readonly receipt: string
  readonly lines: PlannedLine[]
  readonly notes: string[]
  /** What was paid, by way of paying and due day, of the lines that name a way. */
  readonly paid: Map<string, PlannedPayment>
  /** Sum of the lines. */
  sum: Minor | null
  discount: Minor
  rounding: Minor
  /** Sum − discount + rounding. */
  total: Minor | null
}

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

/** A return has both signs, however the file writes it. */
function signed(record: PurchaseRecord): { readonly quantity: number; readonly total: Minor | null } {
  const { quantity, amount } = record
  if (quantity < 0 || (amount !== null && amount < 0))
    return { quantity: -Math.abs(quantity), total: amount === null ? null : -Math.abs(amount) }
  return { quantity, total: amount }
}

/** A line as it will be stored. */
export const plannedLine = (record: PurchaseRecord, key: string, sold: Sold | null): PlannedLine => ({
  key,
  sold,
  name: record.product,
  unitPrice: record.unitPrice,
  discount: record.discount,
  ...signed(record),
})

const buyerKey = (buyer: Buyer): string => ('draft' in buyer ? `d${buyer.draft}` : `c${buyer.contactId}`)

const unpriced = { sum: null, discount: 0, rounding: 0, total: null }

/** A discount that is more than the lines is a slip, and so is one of lines without a price. */
function priced(purchase: PlannedPurchase): PlannedPurchase {
  const { sum, rounding } = purchase
  if (sum === null) return { ...purchase, ...unpriced }
  const discount = discountOn(sum, { amount: purchase.discount, basisPoints: null }) ?? 0
  return { ...purchase, discount, total: purchaseTotal(sum, discount, rounding) }
}

/** Joins lines to purchases: of one receipt, or of one customer, day and time where there is none. */
export function purchaseJoiner(methodOf: (text: string) => PaymentMethod | null = paymentMethodOf) {
  const purchases: PlannedPurchase[] = []
  const open = new Map<string, PlannedPurchase>()
  return {
    /** Priced when all lines are known. */
    purchases: () => purchases.map(priced),
    /** @returns false where the total would be too large to be true */
    add(buyer: Buyer, record: PurchaseRecord, line: PlannedLine): boolean {
      const { day, receipt, time, note } = record
      const key = `${buyerKey(buyer)}\n${day}\n${receipt === '' ? (time ?? '') : `#${receipt}`}`
      let purchase = open.get(key)
      if (purchase === undefined) {
        purchase = { buyer, day, time, receipt, lines: [], notes: [], paid: new Map(), ...unpriced }
        open.set(key, purchase)
        purchases.push(purchase)
      }
      const sum = line.total === null ? purchase.sum : (purchase.sum ?? 0) + line.total
      if (sum !== null && Math.abs(sum) > MAX_AMOUNT) return false
      purchase.sum = sum
      purchase.discount ||= record.purchaseDiscount
      purchase.rounding ||= record.rounding
      purchase.lines.push(line)
      if (note !== '' && !purchase.notes.includes(note)) purchase.notes.push(note)
      const method = methodOf(record.paymentMethod)
      if (method !== null && line.total !== null) {
        const dueOn = method === 'credit' ? record.dueOn : null
        const way = `${method} ${dueOn ?? ''}`
        purchase.paid.set(way, { method, dueOn, amount: (purchase.paid.get(way)?.amount ?? 0) + line.total })
      }
      return true
    },
  }
}

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
