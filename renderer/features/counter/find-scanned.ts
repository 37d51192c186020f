import type { Currency } from '#shared/domain/currency.ts'
import { client } from '#renderer/engine/client.ts'
import { asLatinKeys } from './entry.ts'
import { productItem } from './product-item.ts'
import type { SaleItem } from './sale.ts'

/** One of the product with a code at the price of the list, with what this customer paid last; null = nobody's code. */
export async function findScanned(
  code: string,
  customerId: number | null,
  currency: Currency,
): Promise<SaleItem | null> {
  const latin = asLatinKeys(code)
  const product =
    (await client.products.byCode({ code })) ?? (latin === code ? null : await client.products.byCode({ code: latin }))
  if (product === null) return null
  const item = productItem({ productId: product.id, name: product.name, price: product.price }, currency)
  if (customerId === null) return item
  const [paid] = await client.products.lastPaid({ customerId, productIds: [product.id] })
  return paid === undefined || paid.unitPrice === item.unitPrice ? item : { ...item, paidPrice: paid.unitPrice }
}
