import { z } from 'zod'
import { factKinds } from '#shared/domain/customer-profile.ts'
import { rhythm } from './customers.ts'
import { query } from './procedure.ts'
import { tag } from './tags.ts'
import { day, id, minor, moneySum, percent, searchText, thousandths, workedOutDay } from './values.ts'

/** 1/10000 of the currency unit. */
const price = z.number().int()

/** Something they bought, and what the same of it comes to today. */
export const counterItem = z.strictObject({
  /** null = free text, or a product that is in the trash by now. */
  productId: id.nullable(),
  name: z.string(),
  /** As bought last. */
  quantity: thousandths,
  /** What they paid last for one, after the discount of the line; null where no amount is known. */
  paidPrice: price.nullable(),
  /** What they paid last for that quantity. */
  paid: minor.nullable(),
  lastOn: day,
  /**
   * What is booked when they take it again: as they paid last, unless the price list was changed since that day; then its
   * price, less a discount that was said in per cent. A line of a purchase as it stands.
   */
  now: z.strictObject({
    unitPrice: price.nullable(),
    discount: minor,
    discountPercent: percent.nullable(),
    total: minor.nullable(),
  }),
})
export type CounterItem = z.infer<typeof counterItem>

export const counterLastPurchase = z.strictObject({
  purchaseId: id,
  day,
  /** What was paid then. */
  total: minor.nullable(),
  lines: z.array(counterItem),
  /** What the same comes to today; null where a price isn't known. */
  totalNow: minor.nullable(),
  /** How it was paid; null where that was in several ways, or nobody noted it. */
  method: z.string().nullable(),
})
export type CounterLastPurchase = z.infer<typeof counterLastPurchase>

/** What the seller needs to see of who stands at the counter. */
export const counterCustomer = z.strictObject({
  customerId: id,
  displayName: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  tags: z.array(tag),
  /** Allergies first, then what was pinned. */
  facts: z.array(z.strictObject({ kind: z.enum(factKinds), text: z.string() })),
  doNotContact: z.boolean(),
  /** Owed in all; negative = a balance in the customer's favour. */
  balance: moneySum,
  /** Of it too late today. */
  overdue: moneySum,
  /** Their own limit, or the shop's; null = none. */
  limit: minor.nullable(),
  rhythm: rhythm.nullable(),
  /** The last purchase that was no return: what "same as last time" books. */
  last: counterLastPurchase.nullable(),
  /** What they buy most, at most nine: one for each key. */
  usual: z.array(counterItem.extend({ times: z.number().int() })),
  /** Orders that wait to be handed over, the first promised first. */
  readyOrders: z.array(
    z.strictObject({
      id,
      number: z.number().int(),
      promisedOn: workedOutDay.nullable(),
      items: z.array(z.string()),
      lineCount: z.number().int(),
      total: minor.nullable(),
      /** Deposits so far. */
      paid: moneySum,
    }),
  ),
})
export type CounterCustomer = z.infer<typeof counterCustomer>

export const counterHit = z.strictObject({
  customerId: id,
  name: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  balance: moneySum,
  /** Of it too late today. */
  overdue: moneySum,
  lastOn: day.nullable(),
})
export type CounterHit = z.infer<typeof counterHit>

export const counter = {
  /** By digits of a phone (its end first), letters of a name, or a code that was scanned. */
  find: query.input(z.strictObject({ text: searchText, limit: z.number().int().min(1).max(20).default(8) })).output(
    z.strictObject({
      customers: z.array(counterHit),
      /** Whose code or barcode it is exactly. */
      product: z
        .strictObject({ productId: id, name: z.string(), unit: z.string(), price: minor.nullable() })
        .nullable(),
    }),
  ),
  /** Who was merged into another leads there. */
  customer: query.input(z.strictObject({ id })).output(counterCustomer),
}
