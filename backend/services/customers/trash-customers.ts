import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act, type ActSummary } from '#backend/act.ts'
import { refuseMerged } from '../merges/refuse-merged.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** `customer-trashed` with the name of one customer, `customers-trashed` with the number of many. */
async function summaryOf(shop: OpenShop, ids: readonly number[], done: 'trashed' | 'restored'): Promise<ActSummary> {
  const [id] = ids
  if (ids.length > 1 || id === undefined) return { code: `customers-${done}`, params: { count: ids.length } }
  const row = await shop.db.selectFrom('contacts').select('display_name').where('id', '=', id).executeTakeFirst()
  return { code: `customer-${done}`, params: { name: row?.display_name ?? '' } }
}

async function refuseUnknown(running: Act, ids: readonly number[]): Promise<void> {
  const id = await firstMissingId(running.trx, 'contacts', ids)
  if (id !== null) throw new AppError('not-found', { kind: 'customer', id })
}

/** Puts customers into the trash; their purchases and promises stay with them, unseen. */
export async function trashCustomers(shop: OpenShop, ids: readonly number[]): Promise<{ actId: number }> {
  const once = [...new Set(ids)]
  return await act(shop, await summaryOf(shop, once, 'trashed'), async (running) => {
    await refuseUnknown(running, once)
    await moveTrash(running, { table: 'contacts', ids: once, from: null, to: running.at })
    return {}
  })
}

export async function restoreCustomers(shop: OpenShop, ids: readonly number[]): Promise<{ actId: number }> {
  const once = [...new Set(ids)]
  return await act(shop, await summaryOf(shop, once, 'restored'), async (running) => {
    await refuseUnknown(running, once)
    await refuseMerged(running.trx, once)
    await takeFromTrash(running, 'contacts', once)
    return {}
  })
}
