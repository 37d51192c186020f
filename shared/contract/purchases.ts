import { z } from 'zod'
import { command, query } from './procedure.ts'
import {
  acted,
  day,
  filledLine,
  id,
  instant,
  line,
  minor,
  moneySum,
  note,
  page,
  paymentMethod,
  searchText,
  thousandths,
  time,
  unitPrice,
} from './values.ts'

/** A line to be saved: a product of the catalogue or free text. The total is the truth where it is given. */
export const purchaseLineInput = z.strictObject({
  productId: id.nullable().default(null),
  /** Name of what was sold; required without a product, else kept as it was called that day. */
  name: line.default(''),
  quantity: thousandths.refine((q) => q !== 0, 'quantity-zero').default(1000),
  unitPrice: unitPrice.nullable().default(null),
  discount: minor.min(0).default(0),
  total: minor.nullable().default(null),
})
export type PurchaseLineInput = z.input<typeof purchaseLineInput>

const payment = z.strictObject({ method: paymentMethod, amount: minor, day })

const fields = {
  /** null = walk-in */
  customerId: id.nullable(),
  day,
  time: time.nullable(),
  lines: z.array(purchaseLineInput).min(1).max(500),
  payments: z.array(z.strictObject({ method: paymentMethod, amount: minor, day: day.optional() })).max(20),
  note,
}

export const purchase = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  number: z.number().int(),
  customerId: id.nullable(),
  customer: z.string().nullable(),
  day,
  time: time.nullable(),
  currency: z.string(),
  total: minor.nullable(),
  note: z.string(),
  lines: z.array(
    z.strictObject({
      id,
      productId: id.nullable(),
      name: z.string(),
      quantity: thousandths,
      unitPrice: z.number().int().nullable(),
      discount: minor,
      total: minor.nullable(),
      returnOf: id.nullable(),
      returned: thousandths,
    }),
  ),
  payments: z.array(payment),
  deletedAt: instant.nullable(),
})
export type Purchase = z.infer<typeof purchase>

export const purchaseRow = z.strictObject({
  id,
  number: z.number().int(),
  customerId: id.nullable(),
  customer: z.string().nullable(),
  day,
  time: time.nullable(),
  total: minor.nullable(),
  isReturn: z.boolean(),
  /** The first products by name, and how many lines there are in all. */
  items: z.array(z.string()),
  lineCount: z.number().int(),
  methods: z.array(z.string()),
})
export type PurchaseRow = z.infer<typeof purchaseRow>

export const purchases = {
  list: query
    .input(
      z.strictObject({
        from: day.optional(),
        to: day.optional(),
        customerId: id.optional(),
        method: paymentMethod.optional(),
        search: searchText.default(''),
        ...page,
      }),
    )
    .output(z.strictObject({ total: z.number().int(), sum: moneySum, rows: z.array(purchaseRow) })),
  get: query.input(z.strictObject({ id })).output(purchase),
  /** Day and time default to now in the shop; one payment of the whole total in cash where none is named. */
  create: command
    .input(
      z
        .strictObject({
          ...fields,
          newCustomer: z.strictObject({ name: filledLine, phone: line.default('') }).optional(),
        })
        .partial({ day: true, time: true, payments: true, note: true, customerId: true }),
    )
    .output(acted.extend({ id, number: z.number().int(), total: minor.nullable(), customerId: id.nullable() })),
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: z.strictObject(fields).partial() }))
    .output(acted.extend({ version: z.number().int(), total: minor.nullable() })),
  /** Takes goods back: a purchase of its own with negative lines that point to the original ones. */
  returnLines: command
    .input(
      z.strictObject({
        purchaseId: id,
        day: day.optional(),
        method: paymentMethod.default('cash'),
        note: note.default(''),
        lines: z
          .array(z.strictObject({ lineId: id, quantity: thousandths.min(1) }))
          .min(1)
          .max(500),
      }),
    )
    .output(acted.extend({ id, number: z.number().int(), total: minor.nullable() })),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
}
