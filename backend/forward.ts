import { os } from '@orpc/server'
import { isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import { contract } from '#shared/contract/contract.ts'

type Call = (input: unknown, options: { signal?: AbortSignal | undefined }) => Promise<unknown>
type Tree = { readonly [key: string]: unknown }

/**
 * The contract answered by another thread: every method passes its input and its signal on, streams included. It
 * decides and checks nothing: what the engine refuses comes back with the engine's code.
 */
export function forwardTo(client: unknown, of: AnyContractRouter = contract): Tree {
  return Object.fromEntries(
    Object.entries(of).map(([name, procedure]) => {
      const target = (client as Record<string, unknown>)[name]
      if (!isContractProcedure(procedure)) return [name, forwardTo(target, procedure as AnyContractRouter)]
      return [name, os.handler(({ input, signal }) => (target as Call)(input, { signal }))]
    }),
  )
}
