import type { PaymentMethod } from '#shared/contract/values.ts'
import { MAX_AMOUNT, type Minor } from '#shared/domain/money.ts'
import type { PurchaseRecord } from './import-types.ts'
import { paymentMethodOf } from './payment-words.ts'
import type { Buyer } from './purchase-customers.ts'
import type { Sold } from './purchase-products.ts'
import {
  chargesOf,
  gather,
  nothingGathered,
  paymentsTogether,
  pricedSum,
  type Gathered,
  type WayOfPaying,
} from './whole-purchase.ts'

export type PlannedLine = {
  /** Null for a charge, which belongs to no row. */
  readonly key: string | null
  readonly sold: Sold | null
  readonly name: string
  readonly quantity: number
  readonly unitPrice: number | null
  readonly discount: Minor
  readonly total: Minor | null
}

export type PlannedPurchase = {
  readonly buyer: Buyer
  readonly day: string
  readonly time: string | null
  readonly receipt: string
  readonly lines: readonly PlannedLine[]
  readonly notes: readonly string[]
  /** What was paid, by way of paying and due day, of the lines that name a way. */
  readonly paid: readonly WayOfPaying[]
  readonly discount: Minor
  readonly rounding: Minor
  /** Sum of the lines − discount + rounding; null where no line has an amount. */
  readonly total: Minor | null
}

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

/** A purchase whose rows are still coming. */
type OpenPurchase = Pick<PlannedPurchase, 'buyer' | 'day' | 'time' | 'receipt'> & {
  readonly lines: PlannedLine[]
  readonly notes: string[]
  readonly ways: Map<string, WayOfPaying>
  readonly whole: Gathered
  dueOn: PurchaseRecord['dueOn']
  sum: Minor | null
  discount: Minor
  rounding: Minor
}

const buyerKey = (buyer: Buyer): string => ('draft' in buyer ? `d${buyer.draft}` : `c${buyer.contactId}`)
const receiptKey = ({ day, receipt }: Pick<PurchaseRecord, 'day' | 'receipt'>): string => `${day}\n${receipt}`

/** What is of the whole purchase is left out where a part of it has come in before. */
function priced(purchase: OpenPurchase, isRest: boolean): PlannedPurchase {
  const { buyer, day, time, receipt, lines, notes, ways, whole, sum, dueOn } = purchase
  const head = { buyer, day, time, receipt, notes }
  if (sum === null) return { ...head, lines, paid: [...ways.values()], discount: 0, rounding: 0, total: null }
  const said = isRest ? { discount: 0, rounding: 0 } : purchase
  const { discount } = pricedSum(sum, said.discount, said.rounding)
  const charges = isRest ? [] : chargesOf(whole, sum, discount)
  const all = charges.reduce((each, { total }) => each + total, sum)
  const total = pricedSum(all, discount, said.rounding).total ?? all
  const paid = paymentsTogether([...ways.values()], isRest ? nothingGathered() : whole, { sum, total, dueOn })
  const charged = charges.map((charge): PlannedLine => ({
    ...charge,
    key: null,
    sold: null,
    unitPrice: null,
    discount: 0,
  }))
  return { ...head, lines: [...lines, ...charged], paid, discount, rounding: said.rounding, total }
}

/** Joins lines to purchases: of one receipt, or of one customer, day and time where there is none. */
export function purchaseJoiner(methodOf: (text: string) => PaymentMethod | null = paymentMethodOf) {
  const purchases: OpenPurchase[] = []
  const open = new Map<string, OpenPurchase>()
  const known = new Set<string>()
  return {
    /** Priced when all lines are known. */
    purchases: () =>
      purchases.map((purchase) => priced(purchase, purchase.receipt !== '' && known.has(receiptKey(purchase)))),
    /** A line that is in the shop already, and with it what is of its whole purchase. */
    leaveOut(record: PurchaseRecord): void {
      if (record.receipt !== '') known.add(receiptKey(record))
    },
    /** @returns false where the total would be too large to be true */
    add(buyer: Buyer, record: PurchaseRecord, line: PlannedLine): boolean {
      const { day, receipt, time, note } = record
      const key = `${buyerKey(buyer)}\n${day}\n${receipt === '' ? (time ?? '') : `#${receipt}`}`
      let purchase = open.get(key)
      if (purchase === undefined) {
        const empty = { lines: [], notes: [], ways: new Map(), whole: nothingGathered(), dueOn: null }
        purchase = { buyer, day, time, receipt, ...empty, sum: null, discount: 0, rounding: 0 }
        open.set(key, purchase)
        purchases.push(purchase)
      }
      const sum = line.total === null ? purchase.sum : (purchase.sum ?? 0) + line.total
      if (sum !== null && Math.abs(sum) > MAX_AMOUNT) return false
      purchase.sum = sum
      purchase.discount ||= record.purchaseDiscount
      purchase.rounding ||= record.rounding
      purchase.dueOn ??= record.dueOn
      if (record.whole !== undefined) gather(purchase.whole, record.whole)
      purchase.lines.push(line)
      if (note !== '' && !purchase.notes.includes(note)) purchase.notes.push(note)
      const method = methodOf(record.paymentMethod)
      if (method !== null && line.total !== null) {
        const dueOn = method === 'credit' ? record.dueOn : null
        const way = `${method} ${dueOn ?? ''}`
        purchase.ways.set(way, { method, dueOn, amount: (purchase.ways.get(way)?.amount ?? 0) + line.total })
      }
      return true
    },
  }
}
