import { z } from 'zod'
import { ALARM_SIGNALS } from '#shared/domain/alarm-signals.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { rhythm } from './customers.ts'
import { lossReason } from './losses.ts'
import { query } from './procedure.ts'
import { day, id, moneySum, page, rhythmState } from './values.ts'

/** Top brings the first half of all money of a year, middle the next 30 %, rest the others. */
export const valueGroup = z.enum(VALUE_GROUPS)

/**
 * An alarm signal with its numbers: days between visits, money of a visit or days that payments were late, `before` and
 * `now`; of complaints how many are open (`now`) and `since` when the oldest is.
 */
export const alarmSignal = z.strictObject({
  kind: z.enum(ALARM_SIGNALS),
  before: z.number().int().nullable(),
  now: z.number().int(),
  since: day.nullable(),
})
export type AlarmSignalView = z.infer<typeof alarmSignal>

/** A loss that stands. */
const standingLoss = z.strictObject({ reason: lossReason, note: z.string(), on: day })

/** How a customer as a whole stands, and what tells of leaving. */
export const customerState = z.strictObject({
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  /** Null as well for whoever doesn't want to be contacted. */
  phone: z.string().nullable(),
  value: valueGroup,
  ...rhythm.shape,
  /** What a year of this rhythm brings, and what of it is at stake: × the chance that they don't come back in time. */
  yearlyValue: moneySum,
  stake: moneySum,
  signals: z.array(alarmSignal),
  loss: standingLoss.nullable(),
})
export type CustomerState = z.infer<typeof customerState>

const cell = z.strictObject({
  state: rhythmState,
  value: valueGroup,
  customers: z.number().int(),
  yearlyValue: moneySum,
  stake: moneySum,
})

export const states = {
  /** Every state × every value, zeros too: customers with at least one purchase. */
  grid: query.input(z.strictObject({ on: day.optional() }).optional()).output(
    z.strictObject({
      on: day,
      customers: z.number().int(),
      yearlyValue: moneySum,
      stake: moneySum,
      /** What a year of somebody brings at least who belongs to the top, to the middle; null where nobody does. */
      topFrom: moneySum.nullable(),
      middleFrom: moneySum.nullable(),
      cells: z.array(cell),
    }),
  ),
  /** The customers of a cell, a row or a column, those worth most first. */
  cell: query
    .input(
      z.strictObject({
        state: rhythmState.optional(),
        value: valueGroup.optional(),
        on: day.optional(),
        ...page,
      }),
    )
    .output(
      z.strictObject({
        total: z.number().int(),
        yearlyValue: moneySum,
        stake: moneySum,
        rows: z.array(customerState),
      }),
    ),
  /**
   * Customers who aren't lost with one of these signals (any, where none is named), those worth most first. As many are
   * looked at as one answer allows: `next` is where to go on from, null at the end.
   */
  signals: query
    .input(
      z.strictObject({
        kinds: z.array(z.enum(ALARM_SIGNALS)).max(ALARM_SIGNALS.length).default([]),
        on: day.optional(),
        from: z.number().int().min(0).max(10_000_000).default(0),
        limit: page.limit,
      }),
    )
    .output(z.strictObject({ rows: z.array(customerState), next: z.number().int().nullable() })),
  /** One customer; null without a purchase. */
  customer: query
    .input(z.strictObject({ customerId: id, on: day.optional() }))
    .output(z.strictObject({ state: customerState.nullable(), loss: standingLoss.nullable() })),
}
