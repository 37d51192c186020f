import { z } from 'zod'
import { rhythm } from './customers.ts'
import { command, query } from './procedure.ts'
import { acted, day, id, instant, message, moneySum, note, workedOutDay } from './values.ts'

/** `MM-DD`; 29 February stands for the last of the month. */
const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, { error: 'no-such-day', abort: true })
  .refine((text) => z.iso.date().safeParse(`2000-${text}`).success, 'no-such-day')

/** What the owner knows better than the model. */
export const rhythmCorrection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interval'), days: z.number().int().min(1).max(3650) }),
  /** `until` null = until it is taken back. */
  z.strictObject({ kind: z.literal('paused'), until: day.nullable() }),
  /** Once a year between two days, the second of which may be in the next year: "every Christmas only". */
  z.strictObject({ kind: z.literal('yearly'), from: monthDay, to: monthDay }),
  z.strictObject({ kind: z.literal('moved-away') }),
])
export type RhythmCorrectionInput = z.infer<typeof rhythmCorrection>

/** A customer, or a customer with one product. */
const unit = { customerId: id, productId: id.nullable().default(null) }

/** One gap between two purchase days. `quantity` is what was bought on its first day, in thousandths. */
const gap = z.strictObject({ from: day, to: day, days: z.number().int(), quantity: z.number().int() })

/** Everything that "Why?" shows. */
export const rhythmEvidence = z.strictObject({
  ...rhythm.shape,
  customerId: id,
  customer: z.string(),
  /** The newest gaps, oldest first, and how many there are in all. */
  gaps: z.array(gap),
  gapsTotal: z.number().int(),
  /** Half of the time between these days after the last purchase, four times of five between those of the window. */
  usualFrom: workedOutDay.nullable(),
  usualTo: workedOutDay.nullable(),
  usualDays: z.number().int().nullable(),
  /** Days of silence on the day it is asked for. */
  sinceDays: z.number().int(),
  /** P(buys within `chanceDays`) is `chance`. */
  chanceDays: z.number().int(),
  /** Share (0–1) of the own history in the forecast; the rest is what is typical of the shop. */
  ownShare: z.number(),
  /** By how many days the last quantity moves the due day; 0 where it doesn't. */
  quantityDays: z.number().int(),
  /** First day of each state; null = never. */
  dueFrom: workedOutDay.nullable(),
  overdueFrom: workedOutDay.nullable(),
  atRiskFrom: workedOutDay.nullable(),
  lostFrom: workedOutDay.nullable(),
  /** What a year of this rhythm brings and what of it is at stake. */
  yearlyValue: moneySum,
  stake: moneySum,
  /** Whether the shop's own parameters are used, or the built-in ones. */
  isFitted: z.boolean(),
  /** What the owner said and what holds; `ofCustomer`: said of the customer as a whole. */
  correction: z
    .strictObject({ correction: rhythmCorrection, note: z.string(), since: day, ofCustomer: z.boolean() })
    .nullable(),
  /** How much of the product was bought last and usually, in thousandths; null for the customer as a whole. */
  quantities: z.strictObject({ last: z.number().int(), usual: z.number().int() }).nullable(),
  reason: message,
})
export type RhythmEvidence = z.infer<typeof rhythmEvidence>

export const rhythms = {
  evidence: query.input(z.strictObject({ ...unit, on: day.optional() })).output(rhythmEvidence),
  /** In place of an earlier correction of the same customer (and product). */
  correct: command
    .input(z.strictObject({ ...unit, correction: rhythmCorrection, note: note.default('') }))
    .output(acted),
  takeBackCorrection: command.input(z.strictObject(unit)).output(acted),
  /** What is typical of the shop, and when it was learnt; null before the first fit. */
  parameters: query.input(z.strictObject({}).optional()).output(
    z.strictObject({
      fittedAt: instant.nullable(),
      gaps: z.number().int(),
      gapsNow: z.number().int(),
      /** Rhythms are still being made by the newest parameters. */
      isCatchingUp: z.boolean(),
      customer: z.record(z.string(), z.number()),
      product: z.record(z.string(), z.number()),
      elasticity: z.number(),
    }),
  ),
  /** Learns anew where the purchases have grown (or shrunk) by a tenth; a window's shop does so by itself. */
  keepUp: command.input(z.strictObject({}).optional()).output(z.strictObject({ refitted: z.boolean() })),
  /** Learns what is typical of the shop from all purchases now; otherwise it does so by itself when they grew by a tenth. */
  refit: command.input(z.strictObject({}).optional()).output(z.strictObject({ gaps: z.number().int() })),
}
