import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { readProductUse } from '#db/repositories/products.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

async function refuseUnknown(act: Act, ids: readonly number[]): Promise<void> {
  const id = await firstMissingId(act.trx, 'products', ids)
  if (id !== null) throw new AppError('not-found', { kind: 'product', id })
}

/** Writes the same to many products, some of them at a time. */
export async function setOnProducts(
  act: Act,
  ids: readonly number[],
  patch: { readonly active?: number; readonly category?: string },
): Promise<void> {
  await refuseUnknown(act, ids)
  for (const [at, id] of ids.entries()) {
    await updateRow(act, 'products', id, patch)
    if (at % 50 === 49) await breathe()
  }
}

/** Takes products out of use, or into it again. */
export async function archiveProducts(shop: OpenShop, given: readonly number[], active: boolean) {
  const ids = [...new Set(given)]
  const code = active ? 'products-activated' : 'products-archived'
  return await act(shop, { code, params: { count: ids.length } }, async (act) => {
    await setOnProducts(act, ids, { active: active ? 1 : 0 })
    return {}
  })
}

/** Takes products out of the catalogue. What a purchase or an order holds can't vanish: it is archived. */
export async function trashProducts(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  const { used } = await readProductUse(shop.db, ids)
  const code =
    used.size === 0 ? 'products-trashed' : used.size === ids.length ? 'products-archived' : 'products-trashed-archived'
  const params = { count: ids.length, archived: used.size }
  return await act(shop, { code, params }, async (act) => {
    await refuseUnknown(act, ids)
    const { used, records } = await readProductUse(act.trx, ids)
    await setOnProducts(act, [...used], { active: 0 })
    const unused = ids.filter((id) => !used.has(id))
    await moveTrash(act, { table: 'products', ids: unused, from: null, to: act.at })
    return { trashed: unused.length, archived: used.size, usedIn: records }
  })
}
