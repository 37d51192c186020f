import type { products } from '#shared/contract/products.ts'
import { listProducts } from '#db/repositories/product-list.ts'
import { productUsage } from '#db/sales-columns/product-sales.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

/** A page of the catalogue with how often and when last each product was sold. */
export async function productsPage({ db, sales, settings }: OpenShop, input: HandlerInput<typeof products.list>) {
  const { total, rows } = await listProducts(db, input, input, settings.language)
  const usage = productUsage(await sales.columns())
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      uid: row.uid,
      version: row.version,
      name: row.name,
      code: row.code,
      barcode: row.barcode,
      category: row.category,
      unit: row.unit,
      price: row.price,
      cost: row.cost,
      usualDays: row.usual_days,
      active: row.active === 1,
      deletedAt: row.deleted_at,
      lastSoldOn: usage.get(row.id)?.lastSoldOn ?? null,
      timesSold: usage.get(row.id)?.timesSold ?? 0,
    })),
  }
}
