import { z } from 'zod'
import { command, nothing, query } from './procedure.ts'
import {
  acted,
  cleanedLine,
  day,
  filledLine,
  id,
  instant,
  line,
  message,
  minor,
  moneySum,
  note,
  page,
  paymentMethod,
  percent,
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
  /** A size, of returns too; what the line is cheaper by. With `discountPercent` it is worked out. */
  discount: minor.min(0, 'discount-negative').default(0),
  discountPercent: percent.nullable().default(null),
  total: minor.nullable().default(null),
})
export type PurchaseLineInput = z.input<typeof purchaseLineInput>

const payment = z.strictObject({
  method: paymentMethod,
  amount: minor,
  day,
  /** Of the method `credit`: the day it is to be paid; several rows are instalments. */
  dueOn: day.nullable(),
})

/**
 * Payments of a new or changed purchase. Together they are the total: what a customer leaves open goes on credit by itself, due
 * after the customer's or the shop's usual days, and what is paid too much stays as a balance in the customer's favour (a
 * negative amount on credit). An empty list = all on credit.
 */
const paymentInput = z.strictObject({
  method: paymentMethod,
  amount: minor,
  day: day.optional(),
  dueOn: day.optional(),
})
export type PaymentInput = z.input<typeof paymentInput>

/** What the list of purchases is narrowed by. */
export const purchaseFilter = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  customerId: id.optional(),
  method: paymentMethod.optional(),
  productId: id.optional(),
  staffId: id.optional(),
  campaign: line.optional(),
  /** Only sales, or only what came back. */
  kind: z.enum(['sale', 'return']).optional(),
  /** Something of it is still to be paid. */
  isOpen: z.boolean().optional(),
  total: z.strictObject({ from: minor.optional(), to: minor.optional() }).optional(),
  search: searchText.default(''),
})

const fields = {
  /** null = walk-in */
  customerId: id.nullable(),
  day,
  time: time.nullable(),
  lines: z.array(purchaseLineInput).min(1).max(500),
  payments: z.array(paymentInput).max(100),
  /** Of the whole purchase, beside those of its lines; a size. With `discountPercent` it is worked out. */
  discount: minor.min(0, 'discount-negative'),
  discountPercent: percent.nullable(),
  /** Which campaign it answers, by name; empty = none. */
  campaign: cleanedLine.max(120),
  /** Who sold it; the one who works at this computer where it isn't said. */
  staffId: id,
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
  /** Sum of the lines − discount + rounding. */
  total: minor.nullable(),
  discount: minor,
  discountPercent: percent.nullable(),
  /** What cash can't pay in coins, signed; 0 unless all is paid in cash. */
  rounding: minor,
  campaign: z.string(),
  staffId: id,
  /** Empty for an owner without a name. */
  staff: z.string(),
  /** What is still to be paid of it today. */
  owed: minor,
  /** The order it was. */
  orderId: id.nullable(),
  note: z.string(),
  lines: z.array(
    z.strictObject({
      id,
      productId: id.nullable(),
      name: z.string(),
      quantity: thousandths,
      unitPrice: z.number().int().nullable(),
      discount: minor,
      discountPercent: percent.nullable(),
      total: minor.nullable(),
      returnOf: id.nullable(),
      returned: thousandths,
      /** What was given back of it, a size. */
      returnedTotal: minor,
    }),
  ),
  /** Purchases that took something of it back, oldest first. */
  returns: z.array(
    z.strictObject({ id, number: z.number().int(), day, total: minor.nullable(), discount: minor, rounding: minor }),
  ),
  /** Of a return: which purchase it takes back from. */
  original: z.strictObject({ id, number: z.number().int() }).nullable(),
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
  /** What is still to be paid of it today. */
  owed: minor,
  /** The first products by name, and how many lines there are in all. */
  items: z.array(z.string()),
  lineCount: z.number().int(),
  methods: z.array(z.string()),
})
export type PurchaseRow = z.infer<typeof purchaseRow>

export const purchases = {
  list: query
    .input(purchaseFilter.extend(page))
    .output(z.strictObject({ total: z.number().int(), sum: moneySum, owed: moneySum, rows: z.array(purchaseRow) })),
  get: query.input(z.strictObject({ id })).output(purchase),
  /** Names of campaigns that purchases answer, the latest first. */
  campaigns: query.input(nothing).output(z.array(z.string())),
  /** Day and time default to now in the shop; one payment of the whole total in cash where none is named. */
  create: command
    .input(
      z
        .strictObject({
          ...fields,
          newCustomer: z.strictObject({ name: filledLine, phone: line.default('') }).optional(),
        })
        .partial({
          day: true,
          time: true,
          payments: true,
          note: true,
          customerId: true,
          discount: true,
          discountPercent: true,
          campaign: true,
          staffId: true,
        }),
    )
    .output(
      acted.extend({
        id,
        number: z.number().int(),
        total: minor.nullable(),
        customerId: id.nullable(),
        warnings: z.array(message),
      }),
    ),
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: z.strictObject(fields).partial() }))
    .output(acted.extend({ version: z.number().int(), total: minor.nullable(), warnings: z.array(message) })),
  /** Takes goods back: a purchase of its own with negative lines that point to the original ones. */
  returnLines: command
    .input(
      z.strictObject({
        purchaseId: id,
        day: day.optional(),
        /** How the money goes back; where it isn't said, what is still owed of the purchase first, then as it was paid. */
        method: paymentMethod.optional(),
        note: note.default(''),
        lines: z
          .array(z.strictObject({ lineId: id, quantity: thousandths.min(1) }))
          .min(1)
          .max(500),
      }),
    )
    .output(acted.extend({ id, number: z.number().int(), total: minor.nullable(), warnings: z.array(message) })),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
}
