import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/contract/contract.ts'

/** Everything of the Today page, as the engine answers. */
export type TodayAnswer = InferContractRouterOutputs<typeof contract>['today']['get']
