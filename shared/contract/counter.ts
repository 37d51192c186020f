import { z } from 'zod'
import { rhythm } from './customers.ts'
import { query } from './procedure.ts'
import { tag } from './tags.ts'
import { day, id, minor, moneySum, searchText, thousandths } from './values.ts'

/** Something they buy, with the price they paid last. */
export const counterItem = z.strictObject({
  productId: id.nullable(),
  name: z.string(),
  /** As bought last. */
  quantity: thousandths,
  /** 1/10000 of the currency unit: what they paid last for one; null where only the amount is known. */
  unitPrice: z.number().int().nullable(),
  total: minor.nullable(),
  lastOn: day,
  times: z.number().int(),
})
export type CounterItem = z.infer<typeof counterItem>

/** What the seller needs to see of who stands at the counter. */
export const counterCustomer = z.strictObject({
  customerId: id,
  displayName: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  tags: z.array(tag),
  /** Pinned facts and allergies. */
  facts: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  balance: moneySum,
  overdue: moneySum,
  limit: minor.nullable(),
  rhythm: rhythm.nullable(),
  /** The last purchase that was no return: what "same as last time" books. */
  last: z
    .strictObject({
      purchaseId: id,
      day,
      total: minor.nullable(),
      lines: z.array(counterItem),
      method: z.string().nullable(),
    })
    .nullable(),
  usual: z.array(counterItem),
  readyOrders: z.array(z.strictObject({ id, number: z.number().int(), total: minor.nullable(), paid: moneySum })),
})
export type CounterCustomer = z.infer<typeof counterCustomer>

export const counter = {
  /** By four digits of a phone, three letters of a name, or a code that was scanned. */
  find: query.input(z.strictObject({ text: searchText, limit: z.number().int().min(1).max(20).default(8) })).output(
    z.strictObject({
      customers: z.array(
        z.strictObject({
          customerId: id,
          name: z.string(),
          photoId: id.nullable(),
          phone: z.string().nullable(),
          balance: moneySum,
          lastOn: day.nullable(),
        }),
      ),
      /** Whose code or barcode it is. */
      product: z
        .strictObject({ productId: id, name: z.string(), unit: z.string(), price: minor.nullable() })
        .nullable(),
    }),
  ),
  customer: query.input(z.strictObject({ id })).output(counterCustomer),
}
