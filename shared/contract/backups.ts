import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { nothing, query, stream } from './procedure.ts'
import { instant, message } from './values.ts'

export const backup = z.strictObject({
  /** Name inside the shop's backup folder; what shop.restore takes. */
  name: z.string(),
  at: instant,
  bytes: z.number().int(),
  reason: z.string(),
  counts: z.record(z.string(), z.number()),
  ok: z.boolean(),
})
export type Backup = z.infer<typeof backup>

export const backups = {
  list: query.input(nothing).output(z.strictObject({ folder: z.string(), backups: z.array(backup) })),
  /** Makes and verifies a copy; `to` is for the command line, else the shop's backup folder. */
  create: stream.input(z.strictObject({ to: z.string().max(1000).optional() })).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
        z.strictObject({
          kind: z.literal('done'),
          name: z.string(),
          file: z.string(),
          sha256: z.string(),
          bytes: z.number().int(),
          counts: z.record(z.string(), z.number()),
          /** The backup is good, but the copy in the second folder could not be made. */
          warnings: z.array(message),
        }),
      ]),
    ),
  ),
}
