import { readContactIdsOf, type TrashKind } from '#db/repositories/trash-list.ts'
import { takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { refuseMerged } from '../merges/refuse-merged.ts'
import { restorePurchasesIn } from '../purchases/trash-purchases.ts'

const tableOf = { customer: 'contacts', purchase: 'purchases', 'follow-up': 'follow_ups', product: 'products' } as const

/** Takes records of any kind out of the trash, as one act. */
export async function restoreFromTrash(
  shop: OpenShop,
  items: readonly { readonly kind: TrashKind; readonly id: number }[],
): Promise<{ actId: number }> {
  const byKind = Map.groupBy(items, (item) => item.kind)
  return await act(shop, { code: 'records-restored', params: { count: items.length } }, async (running) => {
    for (const [kind, some] of byKind) {
      const table = tableOf[kind]
      const ids = [...new Set(some.map(({ id }) => id))]
      if (table === 'purchases') {
        await restorePurchasesIn(running, ids)
        continue
      }
      if (table === 'contacts') await refuseMerged(running.trx, ids)
      const restored = await takeFromTrash(running, table, ids)
      if (table === 'follow_ups')
        for (const id of await readContactIdsOf(running.trx, restored)) running.touchedDealings.add(id)
    }
    return {}
  })
}
