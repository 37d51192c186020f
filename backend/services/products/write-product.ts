import type { products } from '#shared/contract/products.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { insertRow, updateRow } from '#db/journal.ts'
import { notePrice } from '#db/repositories/product-prices.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { warnOfUsedCodes } from './code-in-use.ts'
import { presentProduct } from './present-product.ts'
import { refuseUnusablePrice } from './price-range.ts'

/** Puts something into the catalogue. */
export async function createProduct(shop: OpenShop, input: HandlerInput<typeof products.create>) {
  const { currency } = shop.settings
  refuseUnusablePrice(input.price, currency)
  refuseUnusablePrice(input.cost, currency)
  return await act(shop, { code: 'product-created', params: { name: input.name } }, async (act) => {
    const id = await insertRow(act, 'products', {
      uid: newUid(Date.parse(act.at)),
      name: input.name,
      folded: fold(input.name),
      code: input.code ?? '',
      barcode: input.barcode ?? '',
      category: input.category ?? '',
      unit: input.unit ?? '',
      price: input.price ?? null,
      cost: input.cost ?? null,
      currency,
      usual_days: input.usualDays ?? null,
      active: input.active === false ? 0 : 1,
      created_at: act.at,
      updated_at: act.at,
    })
    await notePrice(act, { id, currency }, input.price ?? null, shop.today())
    return { id, warnings: await warnOfUsedCodes(act.trx, id, input) }
  })
}

/** Changes the named fields. Purchases keep the name and the price of their day; a new price holds from today. */
export async function updateProduct(shop: OpenShop, { id, version, patch }: HandlerInput<typeof products.update>) {
  const { name, currency } = await presentProduct(shop.db, id)
  refuseUnusablePrice(patch.price, currency)
  refuseUnusablePrice(patch.cost, currency)
  return await act(shop, { code: 'product-updated', params: { name } }, async (act) => {
    const present = await presentProduct(act.trx, id)
    const { usualDays, active, ...same } = patch
    const columns = {
      ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
      ...(same.name === undefined ? {} : { folded: fold(same.name) }),
      ...(usualDays === undefined ? {} : { usual_days: usualDays }),
      ...(active === undefined ? {} : { active: active ? 1 : 0 }),
    }
    if (version !== undefined) await refuseLostUpdate(act.trx, 'products', present, version, Object.keys(columns))
    await updateRow(act, 'products', id, columns)
    if (patch.price !== undefined) await notePrice(act, { id, currency }, patch.price, shop.today())
    const after = await presentProduct(act.trx, id)
    return { version: after.version, warnings: await warnOfUsedCodes(act.trx, id, patch) }
  })
}
