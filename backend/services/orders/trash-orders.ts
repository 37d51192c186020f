import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { ordersWithMoney } from '#db/repositories/orders.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Ids asked for at once. */
const sliceSize = 500

async function refuseUnknown(act: Act, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += sliceSize) {
    const slice = ids.slice(at, at + sliceSize)
    const rows = await act.trx.selectFrom('orders').select(['id', 'contact_id']).where('id', 'in', slice).execute()
    const found = new Set(rows.map(({ id }) => id))
    const missing = slice.find((id) => !found.has(id))
    if (missing !== undefined) throw new AppError('not-found', { kind: 'order', id: missing })
    for (const { contact_id } of rows) if (contact_id !== null) act.touchedDealings.add(contact_id)
  }
}

/**
 * Puts orders into the trash. Money that was taken stays taken: an order with money that is in no purchase can only be
 * cancelled, for else the cash of a day would change afterwards.
 */
export async function trashOrders(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'orders-trashed', params: { count: ids.length } }, async (act) => {
    await refuseUnknown(act, ids)
    for (let at = 0; at < ids.length; at += sliceSize)
      if ((await ordersWithMoney(act.trx, ids.slice(at, at + sliceSize))).length > 0)
        throw new AppError('order-has-deposit')
    await moveTrash(act, { table: 'orders', ids, from: null, to: act.at })
    return {}
  })
}

export async function restoreOrders(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'orders-restored', params: { count: ids.length } }, async (act) => {
    await refuseUnknown(act, ids)
    await takeFromTrash(act, 'orders', ids)
    return {}
  })
}
