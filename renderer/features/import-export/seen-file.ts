import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/contract/contract.ts'

/** What a file seems to be. */
export type SeenFile = InferContractRouterOutputs<typeof contract>['imports']['inspect']
