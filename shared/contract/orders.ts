import { z } from 'zod'
import { command, query } from './procedure.ts'
import { purchaseLineInput } from './purchases.ts'
import {
  acted,
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
} from './values.ts'

export const orderState = z.enum(['ordered', 'ready', 'handed-over', 'cancelled'])
export type OrderState = z.infer<typeof orderState>

const number = z.number().int()
const deposit = z.strictObject({ method: paymentMethod, amount: minor.min(1), day: day.optional() })
const lines = z.array(purchaseLineInput).min(1).max(500)

const fields = {
  customerId: id,
  orderedOn: day,
  promisedOn: day.nullable(),
  promisedTime: time.nullable(),
  lines,
  discount: minor.min(0),
  discountPercent: percent.nullable(),
  note,
}

export const orderRow = z.strictObject({
  id,
  number,
  customerId: id.nullable(),
  customer: z.string().nullable(),
  phone: z.string().nullable(),
  state: orderState,
  orderedOn: day,
  promisedOn: day.nullable(),
  promisedTime: time.nullable(),
  /** Days since it was promised, of open orders only; 0 = today or later. */
  daysLate: number,
  total: minor.nullable(),
  /** Deposits so far. */
  paid: moneySum,
  items: z.array(z.string()),
  lineCount: number,
})
export type OrderRow = z.infer<typeof orderRow>

export const order = z.strictObject({
  id,
  uid: z.string(),
  version: number,
  number,
  customerId: id.nullable(),
  customer: z.string().nullable(),
  state: orderState,
  orderedOn: day,
  promisedOn: day.nullable(),
  promisedTime: time.nullable(),
  readyOn: day.nullable(),
  closedOn: day.nullable(),
  currency: z.string(),
  total: minor.nullable(),
  discount: minor,
  discountPercent: percent.nullable(),
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
    }),
  ),
  payments: z.array(z.strictObject({ id, method: paymentMethod, amount: minor, day })),
  paid: moneySum,
  note: z.string(),
  purchaseId: id.nullable(),
  deletedAt: instant.nullable(),
})
export type Order = z.infer<typeof order>

const changed = acted.extend({ version: number, state: orderState })

export const orders = {
  list: query
    .input(
      z.strictObject({
        states: z.array(orderState).max(4).default(['ordered', 'ready']),
        isLate: z.boolean().optional(),
        customerId: id.optional(),
        /** By the day it was promised for; open ones without a day come last. */
        from: day.optional(),
        to: day.optional(),
        search: searchText.default(''),
        ...page,
      }),
    )
    .output(z.strictObject({ total: number, sum: moneySum, paid: moneySum, rows: z.array(orderRow) })),
  get: query.input(z.strictObject({ id })).output(order),
  create: command
    .input(
      z
        .strictObject({
          ...fields,
          deposits: z.array(deposit).max(20),
          newCustomer: z.strictObject({ name: filledLine, phone: line.default('') }).optional(),
        })
        .partial()
        .required({ lines: true }),
    )
    .output(acted.extend({ id, number, total: minor.nullable(), customerId: id, warnings: z.array(message) })),
  update: command
    .input(z.strictObject({ id, version: number, patch: z.strictObject(fields).partial() }))
    .output(acted.extend({ version: number, total: minor.nullable(), warnings: z.array(message) })),
  /** Promises an open order for a later day than today; its time stays. */
  postpone: command.input(z.strictObject({ id, promisedOn: day })).output(acted),
  /** ordered ↔ ready; also opens a cancelled one again whose deposit was not given back. */
  setState: command.input(z.strictObject({ id, state: z.enum(['ordered', 'ready']) })).output(changed),
  addDeposit: command.input(z.strictObject({ id, ...deposit.shape })).output(acted.extend({ paid: moneySum })),
  removeDeposit: command.input(z.strictObject({ id, paymentId: id })).output(acted.extend({ paid: moneySum })),
  /**
   * Becomes a purchase: its deposits are payments of that, as they were. `payments` are for the rest: by default all in cash;
   * an empty list leaves it on credit.
   */
  handOver: command
    .input(
      z.strictObject({
        id,
        day: day.optional(),
        time: time.nullable().optional(),
        payments: z
          .array(z.strictObject({ method: paymentMethod, amount: minor, day: day.optional(), dueOn: day.optional() }))
          .max(100)
          .optional(),
      }),
    )
    .output(
      changed.extend({ purchaseId: id, purchaseNumber: number, total: minor.nullable(), warnings: z.array(message) }),
    ),
  /** What was paid goes back, or stays as a balance in the customer's favour. */
  cancel: command
    .input(
      z.strictObject({
        id,
        deposit: z.enum(['refund', 'keep']).default('refund'),
        /** How it goes back; as it was paid where it isn't said. */
        method: paymentMethod.optional(),
        day: day.optional(),
        reason: line.default(''),
      }),
    )
    .output(changed),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
}
