import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, day, filledLine, id, language, note, page, searchText, time, workedOutDay } from './values.ts'

export const repeat = z.strictObject({
  every: z.number().int().min(1).max(99),
  unit: z.enum(['day', 'week', 'month', 'year']),
})
export type Repeat = z.infer<typeof repeat>

/** Uid of the first follow-up of a series. */
export const seriesUid = z.string().min(1).max(100)

const fields = {
  customerId: id.nullable(),
  title: filledLine,
  note,
  dueOn: day,
  /** Local wall time; null = some time that day. */
  time: time.nullable(),
  repeat: repeat.nullable(),
  /**
   * What `repeat` can't say, as an RRULE value of RFC 5545 without hours: `FREQ=MONTHLY;BYDAY=1MO`. One of the two at
   * most; a rule that `repeat` can say comes back as that.
   */
  repeatRule: z.string().trim().max(300).nullable(),
  /** Whose work it is; null = whoever is there. */
  staffId: id.nullable(),
}
export const followUp = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  ...fields,
  dueOn: workedOutDay,
  customer: z.string().nullable(),
  photoId: id.nullable(),
  /** Null also where the customer isn't to be contacted. */
  phone: z.string().nullable(),
  doNotContact: z.boolean(),
  staff: z.string().nullable(),
  /** Follow-ups of one start of a template have it in common. */
  seriesUid: seriesUid.nullable(),
  templateId: id.nullable(),
  doneOn: day.nullable(),
  createdOn: day,
})
export type FollowUp = z.infer<typeof followUp>

/** Null asks for those that are nobody's in particular. */
const ofStaff = id.nullable().optional()

/** The longest span of days an agenda shows: six weeks, and something on either side. */
export const mostAgendaDays = 62

const span = z.strictObject({ from: z.number().int(), to: z.number().int() })

/** A phrase of quick entry as it was understood; nothing of it is saved. */
export const understood = z.strictObject({
  text: z.string(),
  title: z.string(),
  dueOn: day.nullable(),
  time: time.nullable(),
  repeat: repeat.nullable(),
  repeatRule: z.string().nullable(),
  /** Where day, hour and repetition stand in the text. */
  spans: z.array(span),
  /** Customers of the name that was said, the one who bought last first; several = ask which. */
  customers: z.array(
    z.strictObject({
      customerId: id,
      name: z.string(),
      phone: z.string().nullable(),
      photoId: id.nullable(),
      lastOn: day.nullable(),
    }),
  ),
  /** Where that name stands; null where no customer is meant. */
  customerSpan: span.nullable(),
  missing: z.array(z.enum(['title', 'day'])),
  /** People differ in what such words mean: the day is worth a look. */
  unsure: z.boolean(),
  /** A day that doesn't exist was named: 31 February. */
  noSuchDay: z.boolean(),
})
export type Understood = z.infer<typeof understood>

/** What the list of follow-ups is narrowed by. */
export const followUpFilter = z.strictObject({
  status: z.enum(['open', 'done', 'all']).default('open'),
  from: day.optional(),
  to: day.optional(),
  customerId: id.optional(),
  staffId: ofStaff,
  seriesUid: seriesUid.optional(),
  /** Only these. */
  ids: z.array(id).min(1).max(500).optional(),
  search: searchText.default(''),
})

export const followUps = {
  list: query
    .input(followUpFilter.extend(page))
    .output(z.strictObject({ total: z.number().int(), rows: z.array(followUp) })),
  /** Open ones by day: of each day how many, and the first `perDay` by the clock. */
  agenda: query
    .input(
      z.strictObject({
        from: day,
        to: day,
        perDay: z.number().int().min(1).max(100).default(20),
        staffId: ofStaff,
      }),
    )
    .output(
      z.strictObject({
        days: z.array(z.strictObject({ on: day, total: z.number().int(), rows: z.array(followUp) })),
        /** Those due before today, wherever the agenda looks. */
        overdue: z.strictObject({ total: z.number().int(), rows: z.array(followUp) }),
      }),
    ),
  /** Reads a phrase: "call Ana next Friday 10:00". */
  understand: query.input(z.strictObject({ text: searchText, language: language.optional() })).output(understood),
  create: command
    .input(
      z
        .strictObject(fields)
        .partial({ customerId: true, note: true, time: true, repeat: true, repeatRule: true, staffId: true }),
    )
    .output(acted.extend({ id })),
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: z.strictObject(fields).partial() }))
    .output(acted.extend({ version: z.number().int() })),
  /** Done today; a repeating one leaves its next date, and `next` promises something new in the same act. */
  complete: command
    .input(
      z.strictObject({ id, note: note.optional(), next: z.strictObject({ dueOn: day, title: filledLine }).optional() }),
    )
    .output(acted.extend({ nextId: id.nullable() })),
  /** To another day, and to another hour where `time` is given. */
  postpone: command.input(z.strictObject({ id, dueOn: day, time: time.nullable().optional() })).output(acted),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
}
