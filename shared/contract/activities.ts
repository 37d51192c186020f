import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, day, filledLine, id, note, time } from './values.ts'

export const activityKind = z.enum(['note', 'call', 'message', 'visit'])
export type ActivityKind = z.infer<typeof activityKind>

/** Who began it; only calls and messages have one. */
const direction = z.enum(['in', 'out'])

const fields = {
  customerId: id,
  kind: activityKind,
  direction: direction.nullable(),
  day,
  time: time.nullable(),
  text: note,
  /** Not searched for, not printed, not exported with the list; its text is read by `activities.get` only. */
  private: z.boolean(),
}
const { customerId: _, ...changeable } = fields

export const activity = z.strictObject({ id, uid: z.string(), version: z.number().int(), ...fields })
export type Activity = z.infer<typeof activity>

/** What was said and done with a customer, beside purchases and promises. */
export const activities = {
  get: query.input(z.strictObject({ id })).output(activity),
  /**
   * `day` is today where none is given. `followUp` promises something in the same act; without a title it is called by the
   * first line of the text.
   */
  create: command
    .input(
      z
        .strictObject({ ...fields, followUp: z.strictObject({ title: filledLine.optional(), dueOn: day }) })
        .partial({ direction: true, day: true, time: true, text: true, private: true, followUp: true }),
    )
    .output(acted.extend({ id, followUpId: id.nullable() })),
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: z.strictObject(changeable).partial() }))
    .output(acted.extend({ version: z.number().int() })),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
}
