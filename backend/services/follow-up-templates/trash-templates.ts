import { AppError } from '#shared/contract/errors.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import type { Act } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

async function refuseUnknown(running: Act, ids: readonly number[]): Promise<void> {
  const id = await firstMissingId(running.trx, 'follow_up_templates', ids)
  if (id !== null) throw new AppError('not-found', { kind: 'follow-up-template', id })
}

/** What it made stays. */
export async function trashTemplates(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'follow-up-templates-trashed', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await moveTrash(running, { table: 'follow_up_templates', ids, from: null, to: running.at })
    return {}
  })
}

export async function restoreTemplates(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'follow-up-templates-restored', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await takeFromTrash(running, 'follow_up_templates', ids)
    return {}
  })
}
