import { implement } from '@orpc/server'
import { isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import { contract } from '#shared/contract/contract.ts'
import { ORPCError } from '@orpc/server'

type Tree = { readonly [key: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Methods of the contract that no service implements yet answer `not-yet`, so that every door can say so. */
export function completed(partial: Tree, of: AnyContractRouter = contract): Tree {
  return Object.fromEntries(
    Object.entries(of).map(([name, procedure]) => {
      const own = partial[name]
      if (!isContractProcedure(procedure))
        return [name, completed(isTree(own) ? own : {}, procedure as AnyContractRouter)]
      if (own !== undefined) return [name, own]
      const answer = implement(procedure).handler(() => {
        throw new ORPCError('not-yet', { status: 501, message: 'not-yet', data: { method: name } })
      })
      return [name, answer]
    }),
  )
}
