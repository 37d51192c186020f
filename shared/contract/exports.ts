import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { customerSelection } from './customer-bulk.ts'
import { fileIdSchema } from './files.ts'
import { nothing, query, stream } from './procedure.ts'
import { day } from './values.ts'

export const exportKinds = [
  'customers',
  'products',
  'purchases',
  'lines',
  'payments',
  'follow-ups',
  'orders',
  'messages',
  'all',
] as const
export const exportFormats = ['csv', 'xlsx', 'vcf', 'ics', 'json', 'zip'] as const

export const exports_ = {
  /** Makes a file; `raw` CSV leaves out the guard against formulas and the BOM. */
  run: stream
    .input(
      z
        .strictObject({
          what: z.enum(exportKinds),
          format: z.enum(exportFormats),
          raw: z.boolean().default(false),
          /** These customers only; of customers alone. */
          selection: customerSelection.optional(),
        })
        .refine(({ what, selection }) => selection === undefined || what === 'customers', 'selection-of-customers'),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
          z.strictObject({ kind: z.literal('done'), fileId: fileIdSchema, name: z.string(), rows: z.number().int() }),
        ]),
      ),
    ),
}

export const reportColumn = z.strictObject({
  key: z.string(),
  /** month and day are text in ISO form; money in minor units, quantity in thousandths, percent in 1/100 of a percent point */
  type: z.enum(['text', 'day', 'month', 'money', 'quantity', 'count', 'percent']),
})
const reportResult = z.strictObject({
  name: z.string(),
  from: day,
  to: day,
  currency: z.string(),
  columns: z.array(reportColumn),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  totals: z.record(z.string(), z.number()),
})
export type ReportResult = z.infer<typeof reportResult>

const period = {
  name: z.string().max(60),
  from: day.optional(),
  to: day.optional(),
  /** Of `recall-results`: within how many days somebody has to come back; 30 where it isn't said. */
  days: z.number().int().min(1).max(365).optional(),
}

export const reports = {
  list: query.input(nothing).output(z.array(z.strictObject({ name: z.string() }))),
  run: query
    .input(z.strictObject({ ...period, limit: z.number().int().min(1).max(100_000).optional() }))
    .output(reportResult),
  file: query
    .input(z.strictObject({ ...period, format: z.enum(['csv', 'xlsx']) }))
    .output(z.strictObject({ fileId: fileIdSchema, name: z.string(), rows: z.number().int() })),
}
