import { z } from 'zod'
import { command, nothing, query } from './procedure.ts'
import { id, instant, message } from './values.ts'

export const nudge = z.strictObject({
  kind: z.enum(['morning', 'follow-ups']),
  title: message,
  lines: z.array(message),
  /** The one follow-up it is about; null where it is about several, or about the day. */
  followUpId: id.nullable(),
  customerId: id.nullable(),
})
export type Nudge = z.infer<typeof nudge>

/** Where a nudge leads: to the day, to the one follow-up it is about, or to all of them. */
export function addressOfNudge({ kind, followUpId }: Nudge): string {
  if (kind === 'morning') return '/today'
  return followUpId === null ? '/follow-ups' : `/follow-ups/open/${followUpId}`
}

export const calendarFile = z.strictObject({
  on: z.boolean(),
  /** Where the file is, for the user's eyes. */
  location: z.string(),
  /** When it was written last while this program runs; null = not yet. */
  writtenAt: instant.nullable(),
  followUps: z.number().int(),
  /** Why it could not be written. */
  problem: message.nullable(),
})
export type CalendarFile = z.infer<typeof calendarFile>

/** What the program says by itself: the summary of the morning, the time of a follow-up. */
export const nudges = {
  /** When something is next to be said, and what; nothing is claimed. */
  next: query.input(nothing).output(z.strictObject({ at: instant, kind: z.enum(['morning', 'follow-up']) }).nullable()),
  /** Claims what is to be said now. Whoever calls says it: nobody else will be given it again. */
  due: command.input(nothing).output(z.array(nudge)),
  /** The calendar file of open follow-ups. */
  feed: query.input(nothing).output(calendarFile),
}
