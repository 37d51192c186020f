import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

async function refuseUnknown(running: Act, ids: readonly number[]): Promise<void> {
  const id = await firstMissingId(running.trx, 'complaints', ids)
  if (id !== null) throw new AppError('not-found', { kind: 'complaint', id })
}

export async function trashComplaints(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'complaints-trashed', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await moveTrash(running, { table: 'complaints', ids, from: null, to: running.at })
    return {}
  })
}

export async function restoreComplaints(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'complaints-restored', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await takeFromTrash(running, 'complaints', ids)
    return {}
  })
}
