import { AppError } from '#shared/contract/errors.ts'
import type { LastPaid, Product, ProductPrice } from '#shared/contract/products.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import { readLastPaid, type PaidLine } from '#db/repositories/last-paid.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { readPrices } from '#db/repositories/product-prices.ts'
import { findProductsByCode, readProduct } from '#db/repositories/products.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { productOf, usageIn } from './present-product.ts'

/** A product, also from the trash. */
export async function getProduct(shop: OpenShop, id: number): Promise<Product> {
  const row = await readProduct(shop.db, id)
  if (row === null) throw new AppError('not-found', { kind: 'product', id })
  return productOf(row, await usageIn(shop))
}

/** Whose code or barcode it is; null = nobody's. */
export async function productByCode(shop: OpenShop, code: string): Promise<Product | null> {
  const [row] = await findProductsByCode(shop.db, code)
  return row === undefined ? null : productOf(row, await usageIn(shop))
}

/** What a product has cost since when, newest first. */
export async function productPrices(shop: OpenShop, id: number): Promise<ProductPrice[]> {
  if ((await readProduct(shop.db, id)) === null) throw new AppError('not-found', { kind: 'product', id })
  const rows = await readPrices(shop.db, id)
  return rows.map(({ from_day: from, price }, at) => {
    const before = rows[at + 1]?.price ?? null
    return { from, price, change: price === null || before === null ? null : price - before }
  })
}

/** Price of one unit in 1/10000 of the currency unit, of an amount that was paid for a quantity. */
export const perUnit = (
  { line_total: total, quantity }: Pick<PaidLine, 'line_total' | 'quantity'>,
  currency: string,
): number => Math.round((total * 1000 * 10 ** (4 - minorDigits(currency))) / quantity)

/** The last price that a customer paid for each product. */
export async function lastPaidPrices(
  shop: OpenShop,
  customerId: number,
  productIds: readonly number[] | null,
): Promise<LastPaid[]> {
  if ((await firstMissingId(shop.db, 'contacts', [customerId])) !== null)
    throw new AppError('not-found', { kind: 'customer', id: customerId })
  const lines = await readLastPaid(shop.db, customerId, productIds)
  return lines.map((line) => ({
    productId: line.product_id,
    purchaseId: line.purchase_id,
    day: line.day,
    unitPrice: perUnit(line, shop.settings.currency),
    fullUnitPrice: line.unit_price,
  }))
}
