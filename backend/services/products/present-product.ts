import { AppError } from '#shared/contract/errors.ts'
import type { Product } from '#shared/contract/products.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readProduct, type ProductRow } from '#db/repositories/products.ts'
import { productUsage, type ProductUsage } from '#db/sales-columns/product-sales.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** A product that can be changed: it is there and not in the trash. */
export async function presentProduct(db: ReadableDb, id: number): Promise<ProductRow> {
  const product = await readProduct(db, id)
  if (product === null) throw new AppError('not-found', { kind: 'product', id })
  if (product.deleted_at !== null) throw new AppError('in-trash', { kind: 'product', id })
  return product
}

/** A product as callers see it. */
export const productOf = (row: ProductRow, usage: ReadonlyMap<number, ProductUsage>): Product => ({
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
})

/** How often and when last each product was sold. */
export const usageIn = async ({ sales }: OpenShop): Promise<ReadonlyMap<number, ProductUsage>> =>
  productUsage(await sales.columns())
