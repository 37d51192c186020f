import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, day, filledLine, id, note, page, searchText, workedOutDay } from './values.ts'

export const repeat = z.strictObject({
  every: z.number().int().min(1).max(99),
  unit: z.enum(['day', 'week', 'month', 'year']),
})
export type Repeat = z.infer<typeof repeat>

const fields = {
  customerId: id.nullable(),
  title: filledLine,
  note,
  dueOn: day,
  repeat: repeat.nullable(),
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
  doneOn: day.nullable(),
  createdOn: day,
})
export type FollowUp = z.infer<typeof followUp>

export const followUps = {
  list: query
    .input(
      z.strictObject({
        status: z.enum(['open', 'done', 'all']).default('open'),
        from: day.optional(),
        to: day.optional(),
        customerId: id.optional(),
        search: searchText.default(''),
        ...page,
      }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(followUp) })),
  create: command
    .input(z.strictObject(fields).partial({ customerId: true, note: true, repeat: true }))
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
  postpone: command.input(z.strictObject({ id, dueOn: day })).output(acted),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
}
