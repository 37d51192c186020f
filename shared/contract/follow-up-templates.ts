import { z } from 'zod'
import { seriesUid } from './follow-ups.ts'
import { command, nothing, query } from './procedure.ts'
import { acted, day, filledLine, id, note, time } from './values.ts'

export const followUpStep = z.strictObject({
  title: filledLine,
  note: note.default(''),
  /** Days after the start of the series. */
  afterDays: z.number().int().min(0).max(3650),
  time: time.nullable().default(null),
})
export type FollowUpStep = z.infer<typeof followUpStep>

const fields = { name: filledLine, steps: z.array(followUpStep).min(1, 'no-steps').max(50) }

export const followUpTemplate = z.strictObject({
  id,
  version: z.number().int(),
  name: filledLine,
  /** By the days after the start, then by the clock. */
  steps: z.array(followUpStep),
})
export type FollowUpTemplate = z.infer<typeof followUpTemplate>

const ids = z.array(id).min(1).max(1000)

/** Series of steps that are started for a customer. */
export const followUpTemplates = {
  list: query.input(nothing).output(z.array(followUpTemplate)),
  get: query.input(z.strictObject({ id })).output(followUpTemplate),
  create: command.input(z.strictObject(fields)).output(acted.extend({ id })),
  update: command
    .input(z.strictObject({ id, version: z.number().int(), patch: z.strictObject(fields).partial() }))
    .output(acted.extend({ version: z.number().int() })),
  trash: command.input(z.strictObject({ ids })).output(acted),
  restore: command.input(z.strictObject({ ids })).output(acted),
  /** Makes a follow-up of every step, in one act; `startOn` is today when it isn't said. */
  start: command
    .input(
      z.strictObject({
        templateId: id,
        customerId: id.nullable().default(null),
        startOn: day.optional(),
        staffId: id.nullable().default(null),
      }),
    )
    .output(acted.extend({ seriesUid, followUpIds: z.array(id) })),
  /** What is still open of a series goes to the trash. */
  stop: command.input(z.strictObject({ seriesUid })).output(acted.extend({ stopped: z.number().int() })),
}
