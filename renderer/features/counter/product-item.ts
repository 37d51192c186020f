import { minorDigits, type Currency } from '#shared/domain/currency.ts'
import type { Minor } from '#shared/domain/money.ts'
import { inQuantity, type SaleItem } from './sale.ts'

/** What is known of a scanned product. */
export type ScannedProduct = { readonly productId: number; readonly name: string; readonly price: Minor | null }

/** A price in minor units as one of 1/10000 of the currency unit. */
export const unitPriceOf = (price: Minor, currency: Currency): number => price * 10 ** (4 - minorDigits(currency))

/** One of a product at the price of the list. */
export function productItem({ productId, name, price }: ScannedProduct, currency: Currency, quantity = 1000): SaleItem {
  const unitPrice = price === null ? null : unitPriceOf(price, currency)
  const item = {
    productId,
    name,
    quantity,
    unitPrice,
    discount: 0,
    discountPercent: null,
    total: null,
    paidPrice: null,
  }
  return inQuantity(item, quantity, currency)
}
