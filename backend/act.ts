import { cashStepOf } from '#shared/domain/currency.ts'
import { beginAct, type Act } from '#db/journal.ts'
import { inTransaction } from '#db/in-transaction.ts'
import type { WritableDb } from '#db/open-database.ts'
import { refreshTouchedContacts } from '#db/repositories/contact-refresh.ts'
import { refreshReversedOrders } from '#db/repositories/order-refresh.ts'
import { refreshReversedPurchases } from '#db/repositories/purchase-refresh.ts'
import type { OpenShop } from './engine-state.ts'
import { dealtWithBy } from './table-changes.ts'

export type ActSummary = {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number | null>>
  /** The import that this act finishes or takes back. */
  readonly importBatchId?: number
}

const usualTerms = ({ settings: { creditDays, cashStep, currency } }: OpenShop) => ({
  creditDays,
  cashStep: cashStepOf(currency, cashStep),
})

/**
 * One action of the user: one transaction, journaled, with everything derived made right before the commit. Windows
 * hear of it after the commit only.
 * @param summary may be read in the transaction itself, so that what it tells and refuses is what the act meets
 */
export async function act<T extends object>(
  shop: OpenShop,
  summary: ActSummary | ((trx: WritableDb) => Promise<ActSummary>),
  work: (act: Act) => Promise<T>,
  kind: 'do' | 'undo' | 'redo' = 'do',
): Promise<T & { actId: number }> {
  const { result, tables, customers } = await inTransaction(shop.db, async (trx) => {
    const { code, params, importBatchId } = typeof summary === 'function' ? await summary(trx) : summary
    const opened = beginAct(trx, shop.database.raw, {
      kind,
      at: new Date(shop.now()).toISOString(),
      staffId: shop.staffId,
      door: shop.door,
      code,
      params: params ?? {},
      ...(importBatchId === undefined ? {} : { importBatchId }),
    })
    const done = await work(opened)
    if (kind !== 'do') {
      await refreshReversedPurchases(opened, usualTerms(shop))
      await refreshReversedOrders(opened)
    }
    const dealtWith = dealtWithBy(opened)
    await refreshTouchedContacts(opened)
    return { result: { ...done, actId: opened.actId }, tables: opened.tables, customers: dealtWith }
  })
  shop.publish(tables, customers)
  return result
}
