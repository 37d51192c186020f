import { AppError } from '#shared/contract/errors.ts'
import type { TrashKind } from '#shared/domain/trash-kinds.ts'
import type { Act } from '#db/journal.ts'
import { takeFromTrash, type TrashableTable } from '#db/repositories/trash-flag.ts'
import { readContactIdsOf, trashSources } from '#db/repositories/trash-list.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { restoreEntriesIn } from '../credit/trash-entries.ts'
import { restoreFieldsIn } from '../custom-fields/trash-field.ts'
import { refuseMerged } from '../merges/refuse-merged.ts'
import { restorePurchasesIn } from '../purchases/trash-purchases.ts'

/** A saved list can't come back beside one that took its name. */
async function refuseTakenName(running: Act, table: TrashableTable, ids: readonly number[]): Promise<void> {
  if (table !== 'list_views') return
  const own = running.trx.selectFrom(table).where('id', 'in', ids)
  const names = await own.select(['name', 'folded']).execute()
  for (const { name, folded } of names) {
    const other = await running.trx
      .selectFrom(table)
      .select('id')
      .where('folded', '=', folded)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
    if (other !== undefined) throw new AppError('name-taken', { name })
  }
}

async function restoreKind(running: Act, shop: OpenShop, table: TrashableTable, ids: readonly number[]): Promise<void> {
  if (table === 'purchases') {
    await restorePurchasesIn(running, ids)
    return
  }
  if (table === 'credit_entries') {
    await restoreEntriesIn(running, shop, ids)
    return
  }
  if (table === 'custom_fields') {
    await restoreFieldsIn(running, ids)
    return
  }
  if (table === 'contacts') await refuseMerged(running.trx, ids)
  await refuseTakenName(running, table, ids)
  const restored = await takeFromTrash(running, table, ids)
  if (table !== 'follow_ups' && table !== 'activities' && table !== 'attachments' && table !== 'orders') return
  const touched = table === 'follow_ups' || table === 'orders' ? running.touchedDealings : running.touchedCards
  for (const id of await readContactIdsOf(running.trx, table, restored)) touched.add(id)
}

/** Takes records of any kind out of the trash, as one act. */
export async function restoreFromTrash(
  shop: OpenShop,
  items: readonly { readonly kind: TrashKind; readonly id: number }[],
): Promise<{ actId: number }> {
  const byKind = Map.groupBy(items, (item) => item.kind)
  return await act(shop, { code: 'records-restored', params: { count: items.length } }, async (running) => {
    for (const [kind, some] of byKind)
      await restoreKind(running, shop, trashSources[kind].table, [...new Set(some.map(({ id }) => id))])
    return {}
  })
}
