import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act, type ActSummary } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** `customer-trashed` with the name of one customer, `customers-trashed` with the number of many. */
async function summaryOf(shop: OpenShop, ids: readonly number[], done: 'trashed' | 'restored'): Promise<ActSummary> {
  const [id] = ids
  if (ids.length > 1 || id === undefined) return { code: `customers-${done}`, params: { count: ids.length } }
  const row = await shop.db.selectFrom('contacts').select('display_name').where('id', '=', id).executeTakeFirst()
  return { code: `customer-${done}`, params: { name: row?.display_name ?? '' } }
}

/** Puts customers into the trash; their purchases and promises stay with them, unseen. */
export async function trashCustomers(shop: OpenShop, ids: readonly number[]): Promise<{ actId: number }> {
  const once = [...new Set(ids)]
  return await act(shop, await summaryOf(shop, once, 'trashed'), async (running) => {
    await moveTrash(running, { table: 'contacts', ids: once, from: null, to: running.at })
    return {}
  })
}

export async function restoreCustomers(shop: OpenShop, ids: readonly number[]): Promise<{ actId: number }> {
  const once = [...new Set(ids)]
  return await act(shop, await summaryOf(shop, once, 'restored'), async (running) => {
    await takeFromTrash(running, 'contacts', once)
    return {}
  })
}
