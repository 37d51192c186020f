import { oc } from '@orpc/contract'

/** What a door may know of a method before calling it. */
export type MethodMeta = {
  /** query = reads; command = changes something and answers when it is saved; stream = sends events until it ends */
  readonly kind: 'query' | 'command' | 'stream'
}

const base = oc.$meta<MethodMeta>({ kind: 'query' })

export const query = base
export const command = base.meta({ kind: 'command' })
export const stream = base.meta({ kind: 'stream' })
