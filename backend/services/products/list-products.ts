import type { products } from '#shared/contract/products.ts'
import { findProducts } from '#db/repositories/product-list.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { productOf, usageIn } from './present-product.ts'
import { orderedProducts } from './product-order.ts'

/** A page of the catalogue with how often and when last each product was sold. */
export async function productsPage(shop: OpenShop, input: HandlerInput<typeof products.list>) {
  const show = input.show ?? (input.includeInactive ? 'all' : 'active')
  const found = await findProducts(shop.db, { ...input, show })
  const usage = await usageIn(shop)
  const rows = orderedProducts(found, input, usage, shop.settings.language)
  return {
    total: rows.length,
    rows: rows.slice(input.offset, input.offset + input.limit).map((row) => productOf(row, usage)),
  }
}
