import { AppError } from '#shared/contract/errors.ts'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { productOfUnit, type RecallUnit } from './act-on-recall.ts'

/** Puts somebody back on the list: what keeps them off it ends today. Without a product that is everything. */
export async function resume(shop: OpenShop, unit: RecallUnit) {
  const name = await bookableName(shop.db, unit.customerId)
  const today = shop.today()
  return await act(shop, { code: 'recall-resumed', params: { name } }, async (running) => {
    await productOfUnit(running, unit)
    let query = running.trx
      .selectFrom('recalls')
      .select('id')
      .where('contact_id', '=', unit.customerId)
      .where('until_day', '>', today)
      .where('deleted_at', 'is', null)
    if (unit.productId !== null) query = query.where('product_id', '=', unit.productId)
    const rows = await query.execute()
    if (rows.length === 0) throw new AppError('not-found', { kind: 'recall' })
    for (const { id } of rows) await updateRow(running, 'recalls', id, { until_day: today })
    return {}
  })
}
