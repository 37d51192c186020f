import { setImmediate } from 'node:timers/promises'
import { hiddenProductIds, linesUntil } from '#db/repositories/due-rhythms.ts'
import { rhythmsOf, type StoredRhythm } from '#db/repositories/rhythms.ts'
import { correctionsReader } from '#db/repositories/rhythm-corrections.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** With more purchases after the day than this, all customers are looked at: it is a day long past. */
export const fewPurchases = 1000

/** The rhythms, as known on a day, of customers who bought after it. */
export async function rhythmsAsOf(
  shop: OpenShop,
  ids: ReadonlySet<number>,
  on: string,
): Promise<readonly StoredRhythm[]> {
  if (ids.size === 0) return []
  const hiddenProducts = await hiddenProductIds(shop.db)
  const rows: StoredRhythm[] = []
  const corrections = correctionsReader(shop.database.raw)
  let pausedAt = 0
  for (const id of ids) {
    const lines = await linesUntil(shop.db, { from: id, to: id }, on)
    rows.push(...rhythmsOf(id, lines.get(id) ?? [], readShopModel(shop.database.raw), corrections(id)))
    if (rows.length - pausedAt > 20) {
      pausedAt = rows.length
      await setImmediate()
    }
  }
  return rows.filter((row) => !hiddenProducts.has(row.product_id))
}
