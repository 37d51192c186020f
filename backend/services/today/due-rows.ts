import { setImmediate } from 'node:timers/promises'
import type { DueRow } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { reasonOn } from '#shared/domain/rhythm/reason.ts'
import { daysLateOn } from '#shared/domain/rhythm/rhythm.ts'
import { modelOf, type ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import { readCustomerNames, readFirstPhones } from '#db/repositories/contact-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { readProductNames } from '#db/repositories/product-names.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { DueUnit } from './due-units.ts'

function toRow(
  model: ShopModel,
  unit: DueUnit,
  on: Day,
  { name, photoId, phone, product }: Pick<DueRow, 'photoId' | 'phone' | 'product'> & { readonly name: string },
): DueRow {
  const { rhythm } = unit
  return {
    customerId: unit.customerId,
    customer: name,
    photoId,
    phone,
    state: unit.state,
    productId: unit.productId,
    product,
    lastOn: rhythm.lastOn,
    dueOn: rhythm.dueOn,
    windowFrom: rhythm.windowFrom,
    windowTo: rhythm.windowTo,
    regularity: rhythm.regularity,
    chance: unit.chance,
    reason: reasonOn(modelOf(model, unit.productId ?? 0), rhythm, on, { productName: product }),
    daysLate: daysLateOn(rhythm, on),
    stake: unit.stake,
  }
}

/** Units with names, phones and the sentence that says why, in their order. */
export async function toDueRows(shop: OpenShop, units: readonly DueUnit[], on: Day): Promise<DueRow[]> {
  const rows: DueRow[] = []
  const model = readShopModel(shop.database.raw)
  const products = await readProductNames(shop.db, [...new Set(units.flatMap(({ productId }) => productId ?? []))])
  for (let from = 0; from < units.length; from += 500) {
    const some = units.slice(from, from + 500)
    const ids = some.map(({ customerId }) => customerId)
    const names = await readCustomerNames(shop.db, ids)
    const photos = await readPhotoIds(shop.db, ids)
    const phones = await readFirstPhones(shop.db, ids)
    for (const unit of some) {
      const name = names.get(unit.customerId)
      const product = unit.productId === null ? null : (products.get(unit.productId) ?? null)
      const phone = phones.get(unit.customerId) ?? null
      const photoId = photos.get(unit.customerId) ?? null
      if (name !== undefined) rows.push(toRow(model, unit, on, { name, photoId, phone, product }))
    }
    await setImmediate()
  }
  return rows
}
