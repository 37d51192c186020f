import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { nothing, stream } from './procedure.ts'

/** After a commit: which tables changed, so that the window reads again what it shows of them. */
export const engineEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), tables: z.array(z.string()) }),
  /** Another shop was opened, or the shop was closed: everything shown is stale. */
  z.strictObject({ kind: z.literal('shop-changed') }),
])
export type EngineEvent = z.infer<typeof engineEvent>

export const events = {
  subscribe: stream.input(nothing).output(eventIterator(engineEvent)),
}
