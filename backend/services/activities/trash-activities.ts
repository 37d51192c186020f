import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { readContactIdsOf } from '#db/repositories/trash-list.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

async function refuseUnknown(running: Act, ids: readonly number[]): Promise<void> {
  const id = await firstMissingId(running.trx, 'activities', ids)
  if (id !== null) throw new AppError('not-found', { kind: 'activity', id })
}

/** A customer is found by what was noted of them. */
async function touchCards(running: Act, ids: readonly number[]): Promise<void> {
  for (const id of await readContactIdsOf(running.trx, 'activities', ids)) running.touchedCards.add(id)
}

export async function trashActivities(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'activities-trashed', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await touchCards(running, await moveTrash(running, { table: 'activities', ids, from: null, to: running.at }))
    return {}
  })
}

export async function restoreActivities(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'activities-restored', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await touchCards(running, await takeFromTrash(running, 'activities', ids))
    return {}
  })
}
