import { z } from 'zod'
import { command, query } from './procedure.ts'
import {
  acted,
  cleanedText,
  day,
  filledLine,
  id,
  instant,
  language,
  minor,
  moneySum,
  note,
  page,
  paymentMethod,
  searchText,
} from './values.ts'

/** A sum that really changes hands. */
const positive = minor.min(1)
const number = z.number().int()
const anyDay = { on: day.optional() }

/** What is owed by how late it is on a day: not due yet, 1–30 days late, … Parts of one customer's or the shop's debts. */
export const ageing = z.strictObject({
  notDue: moneySum,
  days1to30: moneySum,
  days31to60: moneySum,
  days61to90: moneySum,
  days91: moneySum,
})
export type Ageing = z.infer<typeof ageing>

/** One amount that is to be paid: what was left open of a purchase, an instalment of it, or a debt brought over. */
export const receivable = z.strictObject({
  /** null = brought over from the notebook */
  purchaseId: id.nullable(),
  /** Of the purchase, or of the entry. */
  number,
  day,
  dueOn: day,
  amount: minor,
  open: minor,
  /** Negative before the day it is due. */
  daysLate: number,
  /** Which instalment of how many; null where there is only one. */
  instalment: z.strictObject({ at: number, of: number }).nullable(),
})
export type Receivable = z.infer<typeof receivable>

/** One customer's page of the credit book on a day. What happened later is not known on it. */
export const creditAccount = z.strictObject({
  customerId: id,
  customer: z.string(),
  on: day,
  /** Owed in all; negative = a balance in the customer's favour. */
  balance: moneySum,
  /** Of it too late. */
  overdue: moneySum,
  ageing,
  /** Still open, oldest first. */
  open: z.array(receivable),
  /** Their own limit, or the shop's; null = none. */
  limit: minor.nullable(),
  isOwnLimit: z.boolean(),
  /** Days until credit is to be paid: their own, or the shop's. */
  creditDays: number,
  isOwnTerms: z.boolean(),
  /** Days from due to paid, weighted by amount, early ones as 0; of what was paid in the last 24 months. null = nothing paid yet. */
  averageDaysLate: z.number().nullable(),
  /** How many amounts were paid in that time, and how many of them late. */
  paidCount: number,
  paidLateCount: number,
  lastPayment: z.strictObject({ day, amount: moneySum }).nullable(),
})
export type CreditAccount = z.infer<typeof creditAccount>

/** A movement of the account; `amount` is signed: what was bought on credit raises the debt. */
export const creditMovement = z.strictObject({
  kind: z.enum(['purchase', 'return', 'overpayment', 'order-cancelled', 'payment', 'write-off', 'refund', 'opening']),
  /** Of the purchase, of the order, or of the entry of the credit book. */
  id,
  number,
  day,
  amount: minor,
  method: paymentMethod.nullable(),
  note: z.string(),
  /** What is owed after it. */
  balance: moneySum,
})
export type CreditMovement = z.infer<typeof creditMovement>

export const debtor = z.strictObject({
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  balance: moneySum,
  overdue: moneySum,
  ageing,
  /** Day since which the oldest open amount has been due. */
  owesSince: day.nullable(),
  daysLate: number,
  lastPaidOn: day.nullable(),
  limit: minor.nullable(),
  isOverLimit: z.boolean(),
  doNotContact: z.boolean(),
})
export type Debtor = z.infer<typeof debtor>

export const creditEntry = z.strictObject({
  id,
  uid: z.string(),
  version: number,
  number,
  kind: z.enum(['payment', 'write-off', 'refund', 'opening']),
  customerId: id.nullable(),
  customer: z.string().nullable(),
  day,
  amount: minor,
  method: paymentMethod.nullable(),
  dueOn: day.nullable(),
  purchaseId: id.nullable(),
  purchaseNumber: number.nullable(),
  note: z.string(),
  deletedAt: instant.nullable(),
})
export type CreditEntry = z.infer<typeof creditEntry>

const booked = acted.extend({ id, number, balance: moneySum })

/** The credit book: who owes what since when. */
export const credit = {
  account: query.input(z.strictObject({ customerId: id, ...anyDay })).output(creditAccount),
  /** Newest first, with what was owed after each. */
  movements: query
    .input(z.strictObject({ customerId: id, from: day.optional(), to: day.optional(), ...page }))
    .output(z.strictObject({ total: number, rows: z.array(creditMovement) })),
  /** Who owes on a day, with the sums of all whom the filter holds. */
  ageing: query
    .input(
      z.strictObject({
        ...anyDay,
        search: searchText.default(''),
        show: z.enum(['owing', 'overdue', 'in-favour', 'over-limit']).default('owing'),
        sort: z.enum(['overdue', 'balance', 'since', 'name']).default('overdue'),
        ...page,
      }),
    )
    .output(
      z.strictObject({ on: day, total: number, balance: moneySum, overdue: moneySum, ageing, rows: z.array(debtor) }),
    ),
  /** Money that came in. Beyond what is owed it stays as a balance in the customer's favour (`kept`). */
  pay: command
    .input(
      z.strictObject({
        customerId: id,
        amount: positive,
        method: paymentMethod.default('cash'),
        day: day.optional(),
        /** Meant for this purchase; what it doesn't need goes to the oldest. */
        purchaseId: id.nullable().default(null),
        note: note.default(''),
      }),
    )
    .output(
      booked.extend({
        applied: z.array(z.strictObject({ purchaseId: id.nullable(), number, amount: minor })),
        kept: moneySum,
      }),
    ),
  /** Gives up what won't be paid; never more than is owed. */
  writeOff: command
    .input(
      z.strictObject({
        customerId: id,
        amount: positive,
        reason: filledLine,
        day: day.optional(),
        purchaseId: id.nullable().default(null),
      }),
    )
    .output(booked),
  /** Gives a balance in the customer's favour back; never more than there is. */
  refund: command
    .input(
      z.strictObject({
        customerId: id,
        amount: positive,
        method: paymentMethod.default('cash'),
        day: day.optional(),
        note: note.default(''),
      }),
    )
    .output(booked),
  /** A debt from before: brought over from the paper notebook. */
  bringOver: command
    .input(
      z.strictObject({
        customerId: id,
        amount: positive,
        day: day.optional(),
        dueOn: day.optional(),
        note: note.default(''),
      }),
    )
    .output(booked),
  getEntry: query.input(z.strictObject({ id })).output(creditEntry),
  updateEntry: command
    .input(
      z.strictObject({
        id,
        version: number,
        patch: z
          .strictObject({ day, amount: positive, method: paymentMethod, dueOn: day, purchaseId: id.nullable(), note })
          .partial(),
      }),
    )
    .output(acted.extend({ version: number, balance: moneySum })),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  /** What is printed for the customer, in their language where it is known. */
  statement: query
    .input(z.strictObject({ customerId: id, from: day.optional(), to: day.optional(), language: language.optional() }))
    .output(
      z.strictObject({
        language,
        shopName: z.string(),
        customer: z.string(),
        address: z.string(),
        from: day,
        to: day,
        /** Owed before the first day. */
        before: moneySum,
        movements: z.array(creditMovement),
        balance: moneySum,
        overdue: moneySum,
        ageing,
        open: z.array(receivable),
      }),
    ),
  /** A friendly text to send, in the customer's language where it is known. */
  reminder: query
    .input(z.strictObject({ customerId: id, language: language.optional() }))
    .output(z.strictObject({ language, subject: z.string(), text: cleanedText })),
}
