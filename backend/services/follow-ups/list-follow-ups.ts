import type { followUps } from '#shared/contract/follow-ups.ts'
import { countFollowUps, filteredFollowUps, listFollowUps, type FollowUpFilter } from '#db/repositories/follow-ups.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { followUpView } from './follow-up-view.ts'

/** Ids of everything that a filter holds. */
export async function filteredFollowUpIds({ db }: OpenShop, filter: FollowUpFilter): Promise<readonly number[]> {
  return (await filteredFollowUps(db, filter).select('id').execute()).map(({ id }) => id)
}

/** A page of promises and how many the filter holds. */
export async function followUpsPage({ db }: OpenShop, input: HandlerInput<typeof followUps.list>) {
  return { total: await countFollowUps(db, input), rows: (await listFollowUps(db, input, input)).map(followUpView) }
}
