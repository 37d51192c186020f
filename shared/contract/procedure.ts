import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What a door may know of a method before calling it. */
export type MethodMeta = {
  /** query = reads; command = changes something and answers when it is saved; stream = sends events until it ends */
  readonly kind: 'query' | 'command' | 'stream'
}

const base = oc.$meta<MethodMeta>({ kind: 'query' })

export const query = base
export const command = base.meta({ kind: 'command' })
export const stream = base.meta({ kind: 'stream' })

/** Input of a method that is told nothing: unknown keys are refused here too. */
export const nothing = z.strictObject({}).optional()
