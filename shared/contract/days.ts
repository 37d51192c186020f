import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, day, filledLine, id, instant, minor, moneySum, note, page, paymentMethod, time } from './values.ts'

const number = z.number().int()

/** What one way to pay should hold of a day, and what makes it up. All signed as money coming in. */
export const methodOfDay = z.strictObject({
  method: paymentMethod,
  /** Paid with purchases. */
  sales: moneySum,
  /** Given back for returns. */
  returns: moneySum,
  /** Old debts paid. */
  debts: moneySum,
  /** Deposits of orders, taken and given back. */
  deposits: moneySum,
  /** Balances given back. */
  refunds: moneySum,
  /** Drawer only: brought in and taken out. */
  movements: moneySum,
  expected: moneySum,
})

const closing = z.strictObject({
  id,
  version: number,
  day,
  openingCash: minor,
  note: z.string(),
  staff: z.string(),
  /** When it was counted last. */
  closedAt: instant,
  /** `expected` as it was at closing, of cash with the opening cash; null = nobody counted it. */
  counts: z.array(
    z.strictObject({
      method: paymentMethod,
      expected: moneySum,
      counted: minor.nullable(),
      difference: moneySum.nullable(),
    }),
  ),
  /** Of all that was counted. */
  difference: moneySum,
  /** Something of that day was changed since. */
  isOutdated: z.boolean(),
})
export type DayClosing = z.infer<typeof closing>

export const dayView = z.strictObject({
  on: day,
  purchases: number,
  returns: number,
  customers: number,
  total: moneySum,
  /** What of it was left to be paid later. */
  onCredit: moneySum,
  methods: z.array(methodOfDay),
  movements: z.array(z.strictObject({ id, time: time.nullable(), amount: minor, note: z.string(), staff: z.string() })),
  /** Counted at the last closing before: what should lie in the drawer in the morning. */
  openingCash: minor,
  /** Opening cash + what cash should have come in. */
  expectedCash: moneySum,
  closing: closing.nullable(),
  /** The last day since that closing on which cash moved and which nobody closed: its cash is not in `openingCash`. */
  unclosedOn: day.nullable(),
})
export type DayView = z.infer<typeof dayView>

/** The day at the till: what came in, by which way, and what was counted in the evening. */
export const days = {
  get: query.input(z.strictObject({ on: day.optional() })).output(dayView),
  /** Days that were closed, the latest first. */
  closings: query.input(z.strictObject({ ...page })).output(z.strictObject({ total: number, rows: z.array(closing) })),
  /** Cash counted in the drawer, the opening cash included; others as their slips say. Closing a day again replaces it. */
  close: command
    .input(
      z.strictObject({
        on: day.optional(),
        openingCash: minor.min(0).optional(),
        counts: z
          .array(z.strictObject({ method: paymentMethod, counted: minor }))
          .min(1)
          .max(50),
        note: note.default(''),
      }),
    )
    .output(acted.extend({ id, difference: moneySum })),
  reopen: command.input(z.strictObject({ on: day })).output(acted),
  /** Positive = into the drawer. */
  moveCash: command
    .input(
      z.strictObject({
        day: day.optional(),
        amount: minor.refine((amount) => amount !== 0, 'amount-zero'),
        note: filledLine,
      }),
    )
    .output(acted.extend({ id })),
  removeMovement: command.input(z.strictObject({ id })).output(acted),
}
