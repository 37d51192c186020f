import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Ids asked for at once. */
const sliceSize = 500

async function refuseUnknown(running: Act, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += sliceSize) {
    const slice = ids.slice(at, at + sliceSize)
    const rows = await running.trx.selectFrom('attachments').select('id').where('id', 'in', slice).execute()
    const known = new Set(rows.map(({ id }) => id))
    const id = slice.find((one) => !known.has(one))
    if (id !== undefined) throw new AppError('not-found', { kind: 'attachment', id })
  }
}

/** Into the trash; the content stays until the trash is emptied of the last one that needs it. */
export async function trashAttachments(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'attachments-trashed', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await moveTrash(running, { table: 'attachments', ids, from: null, to: running.at })
    return {}
  })
}

export async function restoreAttachments(shop: OpenShop, given: readonly number[]): Promise<{ actId: number }> {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'attachments-restored', params: { count: ids.length } }, async (running) => {
    await refuseUnknown(running, ids)
    await takeFromTrash(running, 'attachments', ids)
    return {}
  })
}
