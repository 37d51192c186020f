import { AppError } from '#shared/contract/errors.ts'
import type { products } from '#shared/contract/products.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { insertRow, updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { readProduct, type ProductRow } from '#db/repositories/products.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

async function presentProduct(db: ReadableDb, id: number): Promise<ProductRow> {
  const product = await readProduct(db, id)
  if (product === null) throw new AppError('not-found', { kind: 'product', id })
  if (product.deleted_at !== null) throw new AppError('in-trash', { kind: 'product', id })
  return product
}

/** Puts something into the catalogue. */
export async function createProduct(shop: OpenShop, input: HandlerInput<typeof products.create>) {
  return await act(shop, { code: 'product-created', params: { name: input.name } }, async (act) => ({
    id: await insertRow(act, 'products', {
      uid: newUid(Date.parse(act.at)),
      name: input.name,
      folded: fold(input.name),
      code: input.code ?? '',
      barcode: input.barcode ?? '',
      category: input.category ?? '',
      unit: input.unit ?? '',
      price: input.price ?? null,
      cost: input.cost ?? null,
      currency: shop.settings.currency,
      usual_days: input.usualDays ?? null,
      active: input.active === false ? 0 : 1,
      created_at: act.at,
      updated_at: act.at,
    }),
  }))
}

/** Changes the named fields. Purchases keep the name and the price of their day. */
export async function updateProduct(shop: OpenShop, { id, patch }: HandlerInput<typeof products.update>) {
  const { name } = await presentProduct(shop.db, id)
  return await act(shop, { code: 'product-updated', params: { name } }, async (act) => {
    await presentProduct(act.trx, id)
    const { usualDays, active, ...same } = patch
    await updateRow(act, 'products', id, {
      ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
      ...(same.name === undefined ? {} : { folded: fold(same.name) }),
      ...(usualDays === undefined ? {} : { usual_days: usualDays }),
      ...(active === undefined ? {} : { active: active ? 1 : 0 }),
    })
    return {}
  })
}

/** Takes products out of the catalogue; purchases that hold them stay as they are. */
export async function trashProducts(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'products-trashed', params: { count: ids.length } }, async (act) => {
    const id = await firstMissingId(act.trx, 'products', ids)
    if (id !== null) throw new AppError('not-found', { kind: 'product', id })
    await moveTrash(act, { table: 'products', ids, from: null, to: act.at })
    return {}
  })
}
