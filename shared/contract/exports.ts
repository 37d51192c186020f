import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { vcardVersions } from '#shared/domain/vcard-version.ts'
import { customerSelection } from './customer-bulk.ts'
import { fileIdSchema } from './files.ts'
import { followUpFilter } from './follow-ups.ts'
import { purchaseFilter } from './purchases.ts'
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
  'activities',
  'messages',
  /** Who may be written to by a channel; a mailing. */
  'mailing',
  /** Birthdays and other yearly days, as a calendar. */
  'yearly-days',
  'all',
] as const
export const exportFormats = ['csv', 'xlsx', 'vcf', 'ics', 'json', 'zip'] as const

/** What a CSV of customers is for: Excel of the country, other programs (raw), or an address book that knows its own headers only. */
export const exportStyles = ['excel', 'raw', 'outlook', 'google'] as const
export const mailingChannels = ['email', 'sms', 'post'] as const

/** Kinds that a filter of purchases narrows. */
const ofPurchases: readonly string[] = ['purchases', 'lines', 'payments']

export const exports_ = {
  /** Makes a file; `raw` CSV leaves out the guard against formulas and the BOM. */
  run: stream
    .input(
      z
        .strictObject({
          what: z.enum(exportKinds),
          format: z.enum(exportFormats),
          raw: z.boolean().default(false),
          /** Of cards: `vcf` is of customers alone. */
          vcardVersion: z.enum(vcardVersions).default('3.0'),
          /** A zip with a card file for each customer: Outlook takes only the first card of a file. */
          each: z.boolean().default(false),
          /** Of CSV; Outlook and Google of customers alone. */
          style: z.enum(exportStyles).optional(),
          /** Headers as Outlook has them in the shop's language; in English otherwise. */
          localHeaders: z.boolean().default(false),
          /** Of a mailing. */
          channel: z.enum(mailingChannels).optional(),
          /** These customers only; of customers, mailings and yearly days. */
          selection: customerSelection.optional(),
          /** What the list of purchases shows; of purchases, lines and payments. */
          purchases: purchaseFilter.optional(),
          /** What the list of follow-ups shows; of follow-ups. */
          followUps: followUpFilter.optional(),
        })
        .refine(
          ({ what, selection }) => selection === undefined || ['customers', 'mailing', 'yearly-days'].includes(what),
          'selection-of-customers',
        )
        .refine(({ what, purchases }) => purchases === undefined || ofPurchases.includes(what), 'filter-of-purchases')
        .refine(({ what, followUps }) => followUps === undefined || what === 'follow-ups', 'filter-of-follow-ups')
        .refine(({ what, channel }) => (channel !== undefined) === (what === 'mailing'), 'channel-of-mailing')
        .refine(
          ({ what, format, style }) =>
            (style !== 'outlook' && style !== 'google') || (what === 'customers' && format === 'csv'),
          'style-of-customers',
        ),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
          z.strictObject({
            kind: z.literal('done'),
            fileId: fileIdSchema,
            name: z.string(),
            rows: z.number().int(),
            /** Of a mailing: who doesn't want to be written to, and who can't be reached this way. */
            leftOut: z.strictObject({ refused: z.number().int(), unreachable: z.number().int() }).optional(),
          }),
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
