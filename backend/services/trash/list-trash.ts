import { addDays, todayIn } from '#shared/domain/calendar-date.ts'
import { readTrash, stillNamed, type TrashFilter } from '#db/repositories/trash-list.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { limits } from '#backend/limits.ts'

type TrashListInput = TrashFilter & { readonly offset: number; readonly limit: number }

/** What is in the trash, newest first, with the day on which it is removed for good. */
export async function listTrash(shop: OpenShop, input: TrashListInput) {
  const { rows, total } = await readTrash(shop.db, input, input)
  const idsOf = (kind: 'customer' | 'product') => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  const named = {
    customer: await stillNamed(shop.db, 'customer', idsOf('customer')),
    product: await stillNamed(shop.db, 'product', idsOf('product')),
  }
  return {
    rows: rows.map((record) => {
      const { kind, id, deletedAt } = record
      const stays = (kind === 'customer' || kind === 'product') && named[kind].has(id)
      const day = addDays(todayIn(shop.settings.timeZone, Date.parse(deletedAt)), limits.trashDays)
      return { ...record, removedOn: stays ? null : day }
    }),
    total,
  }
}
