import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, cleanedText, day, id, moneySum, page } from './values.ts'

/** Why somebody doesn't come any more. `moved` also notes of their rhythm that they moved away. */
export const lossReason = z.enum([
  'moved',
  'price',
  'quality',
  'service',
  'competitor',
  'no-need',
  'quarrel',
  'died',
  'unknown',
  'other',
])
export type LossReasonName = z.infer<typeof lossReason>

export const loss = z.strictObject({
  id,
  customerId: id,
  customer: z.string(),
  reason: lossReason,
  note: z.string(),
  on: day,
  /** What a year of them brought, as known then. */
  yearlyValue: moneySum,
  /** They haven't bought since: they count as lost. */
  standing: z.boolean(),
})
export type Loss = z.infer<typeof loss>

export const losses = {
  /** As of today, in place of one that stands. They count as lost until their next purchase. */
  record: command
    .input(z.strictObject({ customerId: id, reason: lossReason, note: cleanedText.max(4000).default('') }))
    .output(acted.extend({ id })),
  /** The one that stands is taken back, and what it noted of the rhythm. */
  takeBack: command.input(z.strictObject({ customerId: id })).output(acted),
  /** Newest first; days include both ends. */
  list: query
    .input(
      z
        .strictObject({
          ...{ from: day.optional(), to: day.optional(), reason: lossReason.optional(), customerId: id.optional() },
          ...page,
        })
        .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
          message: 'period',
          path: ['to'],
        }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(loss) })),
}
