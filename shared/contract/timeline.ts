import { z } from 'zod'
import { customKinds } from '#shared/domain/custom-value.ts'
import { RECALL_ACTS, RECALL_RESULTS } from '#shared/domain/recall/recall-cycle.ts'
import { activityKind } from './activities.ts'
import { lossReason } from './losses.ts'
import { mailFile, mailPerson } from './messages.ts'
import { orderState } from './orders.ts'
import {
  cleanedLine,
  day,
  id,
  message,
  minor,
  moneySum,
  page,
  paymentMethod,
  thousandths,
  time,
  workedOutDay,
} from './values.ts'

/** What the time line of a customer can be narrowed to. */
export const timelineKind = z.enum([
  'purchase',
  'return',
  'order',
  'payment',
  'credit',
  'follow-up',
  'contacted',
  'recall',
  ...activityKind.options,
  'attachment',
  'complaint',
  'loss',
  'consent',
  'change',
  'import',
  'merged',
  'created',
])
export type TimelineKind = z.infer<typeof timelineKind>

const sale = z.strictObject({
  kind: z.enum(['purchase', 'return']),
  id,
  day,
  time: time.nullable(),
  number: z.number().int(),
  total: minor.nullable(),
  /** Of its lines and of the whole together, a size. */
  discount: moneySum,
  /** What is still to be paid of it today. */
  owed: minor,
  isReturn: z.boolean(),
  note: z.string(),
  lines: z.array(z.strictObject({ name: z.string(), quantity: thousandths, total: minor.nullable() })),
  methods: z.array(z.string()),
})

/** One field of the card, in the words of the contract; null where nothing stood or where it is told to nobody unasked. */
const change = z.strictObject({
  field: z.string(),
  /** Of an own field of the shop, `custom:` and its name; choices are told by their names. */
  kind: z.enum(customKinds).optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type TimelineChange = z.infer<typeof change>

/** One thing that happened, newest first. The same id may stand twice: a promise when it was made and when it was done. */
export const timelineEntry = z.discriminatedUnion('kind', [
  sale,
  /** Paid on another day than that of the purchase; `id` is that of the payment. */
  z.strictObject({
    kind: z.literal('payment'),
    id,
    day,
    purchaseId: id,
    number: z.number().int(),
    amount: minor,
    method: z.string(),
  }),
  /** An entry of the credit book: paid later, written off, given back, brought over. `id` is that of the entry. */
  z.strictObject({
    kind: z.literal('credit'),
    id,
    day,
    number: z.number().int(),
    entry: z.enum(['payment', 'write-off', 'refund', 'opening']),
    amount: minor,
    method: paymentMethod.nullable(),
    note: z.string(),
  }),
  /** What happened with an order: `state` is what it became that day, `now` what it is. */
  z.strictObject({
    kind: z.literal('order'),
    id,
    day,
    state: orderState,
    now: orderState,
    number: z.number().int(),
    total: minor.nullable(),
    promisedOn: day.nullable(),
    items: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('follow-up'),
    id,
    day: workedOutDay,
    event: z.enum(['made', 'done']),
    title: z.string(),
    note: z.string(),
    dueOn: workedOutDay,
    doneOn: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('contacted'), id, day, note: z.string() }),
  /** Of the recall list; `until` null = until they buy, of `stopped` for good. */
  z.strictObject({
    kind: z.literal('recall'),
    id,
    day,
    time: time.nullable(),
    act: z.enum(RECALL_ACTS),
    channel: z.string(),
    result: z.enum(RECALL_RESULTS).nullable(),
    product: z.string().nullable(),
    note: z.string(),
    until: day.nullable(),
  }),
  z.strictObject({
    kind: z.literal('complaint'),
    id,
    day,
    event: z.enum(['opened', 'closed']),
    text: z.string(),
    product: z.string().nullable(),
    resolution: z.string(),
  }),
  /** Recorded as lost; `reason` is one of `lossReason`. */
  z.strictObject({ kind: z.literal('loss'), id, day, reason: lossReason, note: z.string() }),
  /**
   * Of a private one the text is empty: `activities.get` has it. Of a mail it is the beginning of its text, and `mail` says
   * the rest; `messages.get` has all of it.
   */
  z.strictObject({
    kind: activityKind,
    id,
    version: z.number().int(),
    day,
    time: time.nullable(),
    direction: z.enum(['in', 'out']).nullable(),
    text: z.string(),
    private: z.boolean(),
    mail: z
      .strictObject({
        subject: z.string(),
        from: mailPerson,
        to: z.array(mailPerson),
        attachments: z.array(mailFile),
      })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('attachment'), id, day, name: z.string(), bytes: z.number().int() }),
  z.strictObject({
    kind: z.literal('consent'),
    id,
    day,
    channel: z.string(),
    act: z.enum(['given', 'withdrawn']),
    how: z.string(),
  }),
  /** What one act changed of the card; `id` is that of the act. */
  z.strictObject({
    kind: z.literal('change'),
    id,
    day,
    time: time.nullable(),
    summary: message,
    changes: z.array(change),
  }),
  /** An import that filled in something; `id` is that of the act. */
  z.strictObject({ kind: z.literal('import'), id, day, file: z.string(), changes: z.array(change) }),
  z.strictObject({ kind: z.literal('merged'), id, day, time: time.nullable(), summary: message }),
  z.strictObject({ kind: z.literal('created'), id, day, importFile: z.string().nullable() }),
])
export type TimelineEntry = z.infer<typeof timelineEntry>

export const timelineInput = z
  .strictObject({
    id,
    ...page,
    kinds: z.array(timelineKind).max(50).default([]),
    from: day.optional(),
    to: day.optional(),
    /** Words that an entry has all of, blind to case, accents and alphabet. */
    text: cleanedLine.max(200).default(''),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { message: 'period', path: ['to'] })

export const timelinePage = z.strictObject({
  /** Entries that fit, and what was spent with the purchases and returns among them. */
  total: z.number().int(),
  spent: moneySum,
  /** How many entries fit in each month (`YYYY-MM`), newest first. */
  months: z.array(z.strictObject({ month: z.string(), entries: z.number().int() })),
  entries: z.array(timelineEntry),
})
