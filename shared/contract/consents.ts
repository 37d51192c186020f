import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, day, id, instant, line, note } from './values.ts'

export const consentChannels = ['phone', 'sms', 'email', 'messenger', 'post'] as const
export type ConsentChannel = (typeof consentChannels)[number]
/** How somebody said it. */
export const consentWays = ['in-person', 'by-phone', 'by-email', 'on-paper', 'on-website', 'other'] as const

const channel = z.enum(consentChannels)
const act = z.enum(['given', 'withdrawn'])

const said = {
  channel,
  act,
  onDay: day,
  how: z.enum(consentWays),
  /** What they agreed to, in the words they were shown. */
  wording: note,
  /** Where it was said: a form, an event, a page. */
  source: line,
}

const logEntry = z.strictObject({ id, ...said, how: z.string(), staff: z.string(), recordedAt: instant })
export type ConsentEntry = z.infer<typeof logEntry>

export const consents = {
  /** What stands for each channel, and all that was ever said, newest first. The log is only added to. */
  list: query.input(z.strictObject({ customerId: id })).output(
    z.strictObject({
      channels: z.array(
        z.strictObject({ channel, state: z.enum(['given', 'withdrawn', 'unknown']), onDay: day.nullable() }),
      ),
      log: z.array(logEntry),
    }),
  ),
  record: command
    .input(
      z.strictObject({
        customerId: id,
        ...said,
        onDay: day.optional(),
        how: said.how.default('in-person'),
        wording: note.default(''),
        source: line.default(''),
      }),
    )
    .output(acted.extend({ id })),
}
