import type { TrashKind } from '#shared/domain/trash-kinds.ts'
import { trashSources, readTrash } from '#db/repositories/trash-list.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { purge } from './purge-trash.ts'

type Removal = { readonly items: readonly { readonly kind: TrashKind; readonly id: number }[] } | { readonly all: true }

/** Somebody waits for it. */
const atOnce = { restMs: 0 }

/** Later than any instant: all of the trash. */
const everything = '9999'

const countOf = async (shop: OpenShop): Promise<number> =>
  (await readTrash(shop.db, { kinds: [], search: '' }, { offset: 0, limit: 1 })).total

/**
 * Removes records for good before their time; nothing brings them back. Purchases go before the customers and products
 * that they name.
 */
export async function removeFromTrash(shop: OpenShop, removal: Removal): Promise<{ removed: number; kept: number }> {
  const before = await countOf(shop)
  if ('all' in removal) {
    await purge(shop, { before: everything, atOnce: 500 }, atOnce)
    const kept = await countOf(shop)
    return { removed: before - kept, kept }
  }
  const order: readonly TrashKind[] = ['credit-entry', 'purchase', 'follow-up', 'activity', 'attachment']
  const kinds = [...new Set([...order, ...removal.items.map(({ kind }) => kind)])]
  for (const kind of kinds) {
    const ids = removal.items.filter((item) => item.kind === kind).map(({ id }) => id)
    for (let at = 0; at < ids.length; at += 500)
      await purge(shop, { table: trashSources[kind].table, ids: ids.slice(at, at + 500) }, atOnce)
  }
  const removed = before - (await countOf(shop))
  return { removed, kept: new Set(removal.items.map(({ kind, id }) => `${kind} ${id}`)).size - removed }
}
