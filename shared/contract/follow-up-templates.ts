import { z } from 'zod'
import { nothing, query } from './procedure.ts'
import { filledLine, id, note, time } from './values.ts'

export const followUpStep = z.strictObject({
  title: filledLine,
  note: note.default(''),
  /** Days after the start of the series. */
  afterDays: z.number().int().min(0).max(3650),
  time: time.nullable().default(null),
})
export const followUpTemplate = z.strictObject({
  id,
  version: z.number().int(),
  name: filledLine,
  steps: z.array(followUpStep).min(1).max(50),
})
export type FollowUpTemplate = z.infer<typeof followUpTemplate>

/** Series of steps that are started for a customer. */
export const followUpTemplates = {
  list: query.input(nothing).output(z.array(followUpTemplate)),
}
