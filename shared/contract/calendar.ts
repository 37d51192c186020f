import { z } from 'zod'
import { isFeastCode, LAST_FEAST_YEAR, FIRST_FEAST_YEAR } from '#shared/domain/feasts/feasts.ts'
import { query } from './procedure.ts'
import { day, id, moneySum, page, workedOutDay } from './values.ts'

/** Ten years of feasts at once are enough for anybody. */
const mostDays = 3660
const count = z.number().int()
const code = z.string().max(60).refine(isFeastCode, 'unknown-feast')
/** What a list of people to call shows of each. */
const person = {
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
}

export const feast = z.strictObject({
  /** Worded as `feasts.names.<code>`. */
  code: z.string(),
  on: workedOutDay,
  /** The year it is counted to; it differs from that of the day only for the Sunday before Orthodox Christmas. */
  year: count,
  /** Nobody has to work. */
  dayOff: z.boolean(),
  /** People buy for it. */
  major: z.boolean(),
})
export type Feast = z.infer<typeof feast>

export const nameDay = z.strictObject({
  ...person,
  on: workedOutDay,
  /** Written on the card, or worked out of the given name. */
  source: z.enum(['card', 'calendar']),
  /** The day that most of that name keep; the others are only possible. */
  main: z.boolean(),
})
export type NameDayRow = z.infer<typeof nameDay>

export const pastBuyer = z.strictObject({
  ...person,
  purchases: count,
  /** What they paid in that week, less what came back. */
  sum: moneySum,
  /** What they bought, the largest sums first; at most five. */
  items: z.array(z.string()),
  /** They bought again in the week before the feast that is coming. */
  boughtAgain: z.boolean(),
})
export type PastBuyer = z.infer<typeof pastBuyer>

/** Feasts, name days and what they mean for a shop. */
export const calendar = {
  /** Feasts between two days, both included, as the shop's country and traditions keep them. */
  feasts: query
    .input(
      z
        .strictObject({ from: day, to: day })
        .refine(({ from, to }) => from <= to, 'period')
        .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 <= mostDays, 'period-too-long'),
    )
    .output(z.array(feast)),
  /**
   * Name days from a day on, soonest first: those written on cards and, of all others who may be contacted, those that are
   * sure by the calendar of the customer's or the shop's language. Who has one on the card has no other.
   */
  nameDays: query
    .input(
      z.strictObject({
        from: day.optional(),
        days: z.number().int().min(0).max(60).default(7),
        /** Only the day that most of a name keep. */
        mainOnly: z.boolean().default(false),
        ...page,
      }),
    )
    .output(z.strictObject({ total: count, rows: z.array(nameDay) })),
  /** What the customer's given name may stand for, to be written on the card; nothing where a name day stands there. */
  nameDayChoices: query.input(z.strictObject({ customerId: id })).output(
    z.array(
      z.strictObject({
        name: z.string(),
        /** The day that most keep first; `date` as it goes on a card, null for one that moves with Easter. */
        days: z.array(z.strictObject({ on: workedOutDay, date: z.string().nullable() })),
      }),
    ),
  ),
  /**
   * Who bought in the seven days before the same feast a year earlier, without the feast itself; the largest sums first.
   * Not those who don't want to be contacted: it is a list of people to call.
   */
  boughtBefore: query
    .input(
      z.strictObject({
        code,
        /** Of the feast that is coming; else the next one. */
        year: z
          .number()
          .int()
          .min(FIRST_FEAST_YEAR + 1)
          .max(LAST_FEAST_YEAR)
          .optional(),
        ...page,
      }),
    )
    .output(
      z.strictObject({
        code: z.string(),
        year: count,
        /** The feast that is coming, and that of a year earlier. */
        on: workedOutDay,
        lastOn: workedOutDay,
        from: workedOutDay,
        to: workedOutDay,
        total: count,
        /** What all of them paid. */
        sum: moneySum,
        rows: z.array(pastBuyer),
      }),
    ),
}
