import type { CounterItem } from '#shared/contract/counter.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount, discountOn } from '#shared/domain/purchase-total.ts'
import { readPriceDays } from '#db/repositories/product-prices.ts'
import { readProducts } from '#db/repositories/products.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { perUnit } from '../products/read-product.ts'
import { unitPriceOf } from '../purchases/purchase-lines.ts'

/** A line as it was sold. */
export type SoldLine = {
  readonly product_id: number | null
  readonly name: string
  readonly quantity: number
  readonly unit_price: number | null
  readonly discount: Minor
  readonly discount_bp: number | null
  readonly line_total: Minor | null
  readonly day: Day
}
type Now = CounterItem['now']

/** The same for the same money. */
const asPaid = (line: SoldLine): Now => ({
  unitPrice: line.unit_price,
  discount: line.discount,
  discountPercent: line.discount_bp === null ? null : line.discount_bp / 100,
  total: line.line_total,
})

/** At the price of the list: a discount in per cent was agreed with the customer, an amount was one of that day. */
function atListPrice(
  { quantity, discount_bp: basisPoints }: SoldLine,
  unitPrice: number,
  currency: string,
): Now | null {
  const gross = lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: 0, currency })
  const discount = gross === null ? null : discountOn(gross, { amount: 0, basisPoints })
  if (gross === null || discount === null) return null
  const discountPercent = basisPoints === null ? null : basisPoints / 100
  return { unitPrice, discount, discountPercent, total: afterDiscount(gross, discount) }
}

/** What each line comes to when the same is bought today. */
export async function pricedToday(shop: OpenShop, lines: readonly SoldLine[]): Promise<CounterItem[]> {
  const { currency } = shop.settings
  const ids = [...new Set(lines.flatMap(({ product_id: id }) => id ?? []))]
  const products = new Map((await readProducts(shop.db, ids)).map((product) => [product.id, product]))
  const priceDays = await readPriceDays(shop.db, ids)
  return lines.map((line) => {
    const { product_id: id, quantity, line_total: paid } = line
    const product = id === null ? undefined : products.get(id)
    const isThere = product !== undefined && product.deleted_at === null
    const price = isThere ? product.price : null
    const isNewPrice =
      price !== null && (line.line_total === null || (priceDays.get(product?.id ?? 0) ?? '') > line.day)
    const now = isNewPrice ? atListPrice(line, unitPriceOf(price, currency), currency) : null
    return {
      productId: isThere ? product.id : null,
      name: line.name === '' ? (product?.name ?? '') : line.name,
      quantity,
      paidPrice: paid === null || quantity === 0 ? null : perUnit({ line_total: paid, quantity }, currency),
      paid,
      lastOn: line.day,
      now: now ?? asPaid(line),
    }
  })
}
