import { z } from 'zod'
import { OFF_REASONS } from '#shared/domain/recall/off-list.ts'
import { RECALL_ACTS, RECALL_RESULTS } from '#shared/domain/recall/recall-cycle.ts'
import { command, nothing, query } from './procedure.ts'
import { dueRow } from './today.ts'
import { acted, cleanedLine, cleanedText, day, id, language, moneySum, page, searchText, time } from './values.ts'

/** A customer, or a customer with one product. */
const unit = { customerId: id, productId: id.nullable().default(null) }

/** Ways in which a message goes out. */
export const recallChannels = [
  'phone',
  'sms',
  'whatsapp',
  'viber',
  'telegram',
  'signal',
  'messenger',
  'email',
  'other',
] as const
export type RecallChannel = (typeof recallChannels)[number]
const channel = z.enum(recallChannels)

const recallNote = cleanedText.max(2000)

/** One thing that was done about somebody. */
export const recallEntry = z.strictObject({
  id,
  productId: id.nullable(),
  product: z.string().nullable(),
  act: z.enum(RECALL_ACTS),
  /** Of a message: how it went. */
  channel: channel.nullable(),
  /** Of a call that reached them. */
  result: z.enum(RECALL_RESULTS).nullable(),
  note: z.string(),
  on: day,
  time: time.nullable(),
  /** Off the list until this day; null = until they buy, of `stopped` for good. */
  until: day.nullable(),
  staff: z.string(),
})
export type RecallEntry = z.infer<typeof recallEntry>

export const recallRow = dueRow.extend({
  /** What a year of this rhythm brings; `stake` is what of it the chance says is lost: yearlyValue × (1 − chance). */
  yearlyValue: moneySum,
  /** Tries since the last purchase, and how many the rule allows. */
  tries: z.number().int(),
  maxTries: z.number().int(),
  /** What was done about the customer since the last purchase, the newest first. */
  past: z.array(recallEntry),
  /** The newest recall of the customer ever: what `recall.act` compares with. */
  lastRecallId: id.nullable(),
})
export type RecallRow = z.infer<typeof recallRow>

export const offReason = z.enum([...OFF_REASONS, 'do-not-contact', 'corrected'])
export type RecallOffReason = z.infer<typeof offReason>

/** Somebody who would be on the list, and why they aren't. */
export const recallOffRow = dueRow.extend({ off: offReason, until: day.nullable(), canResume: z.boolean() })
export type RecallOffRow = z.infer<typeof recallOffRow>

const outOfRange = { error: 'recall-days-out-of-range' }
const restDays = z.number(outOfRange).int(outOfRange).min(1, outOfRange).max(365, outOfRange)
const rule = z.strictObject({
  /** Path of a category, which goes for what lies below it too; '' = the shop. */
  category: cleanedLine.max(300),
  /** Days in peace after the first try, the second, the third and later ones. */
  againDays: restDays,
  secondDays: restDays,
  thirdDays: restDays,
  /** Tries since the last purchase; after the last one nobody is listed until they buy. */
  maxTries: z
    .number({ error: 'recall-tries-out-of-range' })
    .int({ error: 'recall-tries-out-of-range' })
    .min(1, 'recall-tries-out-of-range')
    .max(20, 'recall-tries-out-of-range'),
  /** Days after somebody became due before they are listed. */
  graceDays: z.number(outOfRange).int(outOfRange).min(0, outOfRange).max(365, outOfRange),
  /** False: nobody is listed. */
  active: z.boolean(),
})
export type RecallRuleInput = z.infer<typeof rule>

const recallAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reached'),
    result: z.enum(RECALL_RESULTS),
    note: recallNote.default(''),
    /** Notes a promise to call again on this day as well. */
    followUpOn: day.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('no-answer'), note: recallNote.default('') }),
  z.strictObject({ kind: z.literal('message'), channel, note: recallNote.default('') }),
  z.strictObject({ kind: z.literal('snoozed'), until: day, note: recallNote.default('') }),
  z.strictObject({ kind: z.literal('skipped'), note: recallNote.default('') }),
  z.strictObject({ kind: z.literal('stopped'), note: recallNote.default('') }),
])
export type RecallActInput = z.input<typeof recallAct>

/** A text in a customer's language, or the shop's, and what opens it; only by ways that they have not withdrawn. */
export const filledMessage = z.strictObject({
  language,
  subject: z.string(),
  text: z.string(),
  ways: z.array(
    z.strictObject({
      channel,
      /** The number or address, as written. */
      to: z.string(),
      href: z.string(),
      /** False: the program opens without the text, which has to be pasted. */
      holdsText: z.boolean(),
    }),
  ),
  /** What they have, but don't want to be reached by. */
  refused: z.array(channel),
})
export type FilledMessage = z.infer<typeof filledMessage>

/** The work list made from the rhythms: whom to call, what was done, and what came of it. */
export const recall = {
  /** One row a customer, as on Today, those with the most at stake first. */
  list: query
    .input(z.strictObject({ on: day.optional(), search: searchText.default(''), ...page }))
    .output(z.strictObject({ on: day, total: z.number().int(), rows: z.array(recallRow) })),
  /** Who would be on the list, by what keeps them off it: each reason is counted, and its people can be looked at. */
  paused: query.input(z.strictObject({ reason: offReason.optional(), ...page })).output(
    z.strictObject({
      total: z.number().int(),
      counts: z.array(z.strictObject({ reason: offReason, count: z.number().int() })),
      rows: z.array(recallOffRow),
    }),
  ),
  /** What was done about somebody on the list. */
  act: command
    .input(
      z.strictObject({
        ...unit,
        act: recallAct,
        /** As read in the row: refused (`changed-meanwhile`) where something was done since. Left out = not compared. */
        lastRecallId: id.nullable().optional(),
      }),
    )
    .output(acted.extend({ id, until: day.nullable(), followUpId: id.nullable() })),
  /** Puts somebody back on the list; without a product everything about them. */
  resume: command.input(z.strictObject(unit)).output(acted),
  /** The text for somebody who is due. */
  message: query.input(z.strictObject({ ...unit, language: language.optional() })).output(filledMessage),
  history: query
    .input(z.strictObject({ customerId: id, ...page }))
    .output(z.strictObject({ total: z.number().int(), rows: z.array(recallEntry) })),
  /** The shop's rule first. */
  rules: query.input(nothing).output(z.array(rule)),
  setRule: command
    .input(
      rule.extend({ category: rule.shape.category.default('') }).partial({
        againDays: true,
        secondDays: true,
        thirdDays: true,
        maxTries: true,
        graceDays: true,
        active: true,
      }),
    )
    .output(acted),
  removeRule: command.input(z.strictObject({ category: rule.shape.category })).output(acted),
}
