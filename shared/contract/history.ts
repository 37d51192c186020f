import { z } from 'zod'
import { query } from './procedure.ts'
import { id, instant, message, page } from './values.ts'

/** One value of a field as it is stored; `type` says how it is shown: money in minor units, days, codes of choices. */
export const fieldValue = z.strictObject({
  type: z.enum([
    'text',
    'choice',
    'yes-no',
    'number',
    'bytes',
    'money',
    'unit-price',
    'quantity',
    'day',
    'yearly-day',
    'instant',
    /** How a follow-up comes again, as the value of an RRULE. */
    'repeat',
    /** What is kept private isn't told by a history. */
    'hidden',
  ]),
  value: z.union([z.string(), z.number()]),
})
export type FieldValue = z.infer<typeof fieldValue>

const change = z.strictObject({
  /** The table, as `contactPoints`; words for it are in `recordKinds`. */
  record: z.string(),
  /** The field, as `givenName`; null where a whole part (a phone, a line) was added or removed. */
  field: z.string().nullable(),
  /** Which part it was, where the card has several: the phone, the address. */
  about: z.string(),
  before: z.array(fieldValue),
  after: z.array(fieldValue),
})
export type HistoryChange = z.infer<typeof change>

const entry = z.strictObject({
  /** Null for a record that was there before the journal: an import or the sample made it. */
  actId: id.nullable(),
  at: instant,
  staff: z.string(),
  door: z.enum(['app', 'browser', 'cli']).nullable(),
  kind: z.enum(['do', 'undo', 'redo']),
  summary: message,
  changes: z.array(change),
})
export type HistoryEntry = z.infer<typeof entry>

export const historyKinds = [
  'customer',
  'purchase',
  'product',
  'follow-up',
  'activity',
  'attachment',
  'order',
  'day-closing',
  'credit-entry',
  'complaint',
] as const

export const history = {
  /** Who changed what of a record, when and through which door, newest first. */
  list: query
    .input(z.strictObject({ kind: z.enum(historyKinds), id, ...page }))
    .output(z.strictObject({ total: z.number().int(), entries: z.array(entry) })),
}
