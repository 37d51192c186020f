import { z } from 'zod'
import { todayBands, todayGroups } from '#shared/domain/today-ranking.ts'
import { complaint } from './complaints.ts'
import { rhythm } from './customers.ts'
import { followUp } from './follow-ups.ts'
import { orderRow } from './orders.ts'
import { command, query } from './procedure.ts'
import { acted, day, id, instant, message, moneySum, note, rhythmState, workedOutDay } from './values.ts'

/** One line of the due list, as in interface.md §4. */
export const dueRow = z.strictObject({
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  ...rhythm.shape,
  daysLate: z.number().int().nullable(),
  stake: moneySum,
})
export type DueRow = z.infer<typeof dueRow>

/** Days that come back every year: of the customer, of their card, of their family. */
export const yearlyDayKind = z.enum([
  'birthday',
  'anniversary',
  'name-day',
  'slava',
  'other',
  'family-birthday',
  'family-name-day',
])

export const yearlyDayRow = z.strictObject({
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  kind: yearlyDayKind,
  /** The day or the relative on the card; null for the customer's own birthday and anniversary. */
  partId: id.nullable(),
  /** What day it is, or the relative's name; may be empty. */
  label: z.string(),
  /** Who of the family it is: one of `familyRelations` or as written. */
  relation: z.string(),
  /** The next day it falls on. */
  on: workedOutDay,
  /** Age or years on that day; null where the year is not known. */
  years: z.number().int().nullable(),
})
export type YearlyDayRow = z.infer<typeof yearlyDayRow>

/** A customer who should have paid by now. */
export const debtRow = z.strictObject({
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  phone: z.string().nullable(),
  /** What is too late, and what is owed in all. */
  overdue: moneySum,
  balance: moneySum,
  /** The day by which the oldest of it was to be paid. */
  since: day,
  daysLate: z.number().int(),
  reason: message,
})
export type DebtRow = z.infer<typeof debtRow>

/** An order to be dealt with, and why. */
export const todayOrder = orderRow.extend({ photoId: id.nullable(), reason: message })
export type TodayOrder = z.infer<typeof todayOrder>

/** A complaint that waits for an answer, and since when or until when. */
export const todayComplaint = complaint.extend({ daysLate: z.number().int(), reason: message })
export type TodayComplaint = z.infer<typeof todayComplaint>

const groups = {
  followUps: z.array(followUp),
  /** Promised for the day or before, or ready to be picked up. */
  orders: z.array(todayOrder),
  complaints: z.array(todayComplaint),
  /** The first of the days that come, of one day the customers who spent most. */
  days: z.array(yearlyDayRow),
  /** The first of those who should have paid by now, the largest sums first. */
  debts: z.array(debtRow),
  /** The first of those who are late and the first of those who are expected, ranked together. */
  due: z.array(dueRow),
}
export const groupsOfToday = z.strictObject(groups)
export type TodayGroups = z.infer<typeof groupsOfToday>

export const today = {
  get: query.input(z.strictObject({ on: day.optional() })).output(
    z.strictObject({
      on: day,
      ...groups,
      /** All rows of the groups as one list (shared/domain/today-ranking.ts): the group and the place in it. */
      ranking: z.array(
        z.strictObject({ group: z.enum(todayGroups), index: z.number().int(), band: z.enum(todayBands) }),
      ),
      dueTotal: z.number().int(),
      /** How many of them are overdue or at risk. */
      lateTotal: z.number().int(),
      debtsTotal: z.number().int(),
      /** How many days there are in all, and how many of them fall on this one. */
      daysTotal: z.number().int(),
      daysToday: z.number().int(),
      /** What was dealt with on this day and still stands, the latest first. */
      done: z.array(z.strictObject({ actId: id, at: instant, summary: message })),
      /** Takings of this week to this day and of the same days a week earlier, new customers this week. */
      week: z.strictObject({
        takings: moneySum,
        lastWeek: moneySum,
        newCustomers: z.number().int(),
        purchases: z.number().int(),
      }),
      /** What comes next when nothing is left for the day. */
      next: z.strictObject({ on: workedOutDay, followUps: z.number().int(), due: z.number().int() }).nullable(),
    }),
  ),
  /**
   * A due customer, a birthday or an overdue debt is dealt with: done (contacted, with a note) or put off until a day.
   * Done hides the row until the person buys (a debt: until it is paid) or a fortnight has passed.
   */
  settle: command
    .input(
      z.strictObject({
        group: z.enum(['due', 'days', 'debts']),
        customerId: id,
        productId: id.nullable().default(null),
        /** Which day, in the group `days`. */
        kind: yearlyDayKind.default('birthday'),
        partId: id.nullable().default(null),
        act: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('done'), note: note.default('') }),
          z.strictObject({ kind: z.literal('postpone'), until: day }),
        ]),
      }),
    )
    .output(acted),
}

export const due = {
  /** One row per customer and one per customer and product, ranked by what is at stake. */
  list: query
    .input(
      z.strictObject({
        on: day.optional(),
        limit: z.number().int().min(1).max(1_000_000).optional(),
        states: z.array(rhythmState).default(['due', 'overdue', 'at-risk']),
        /** Rows that were dealt with on Today are left out only there. */
        hideSettled: z.boolean().default(false),
        customersOnly: z.boolean().default(false),
      }),
    )
    .output(z.array(dueRow)),
}
