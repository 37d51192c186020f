import type { PurchaseLineInput } from '#shared/contract/purchases.ts'
import type { Currency } from '#shared/domain/currency.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount } from '#shared/domain/purchase-total.ts'
import { percentOf } from '#shared/domain/share-amount.ts'
import type { PurchaseItem } from '../purchase-dialog-store.ts'

/** A discount as it was said: of a share the amount is worked out whenever the price changes. */
export type DraftDiscount = {
  /** A size, never negative. */
  readonly discount: Minor
  readonly discountPercent: number | null
}
export const noDiscount: DraftDiscount = { discount: 0, discountPercent: null }
export const hasDiscount = ({ discount, discountPercent }: DraftDiscount): boolean =>
  discount !== 0 || discountPercent !== null

/** One line of a purchase or order while it is typed. */
export type SaleLine = DraftDiscount & {
  readonly key: number
  readonly productId: number | null
  readonly name: string
  /** Thousandths. */
  readonly quantity: number
  /** 1/10000 of the currency unit; null where nobody knows: the amount is then typed. */
  readonly unitPrice: number | null
  /** Before the discount; null where nothing was typed yet. */
  readonly gross: Minor | null
}

export const emptyLine = (key: number): SaleLine => ({
  key,
  productId: null,
  name: '',
  quantity: 1000,
  unitPrice: null,
  gross: null,
  ...noDiscount,
})

/** A line as it was once saved or is usually bought. */
export function lineOf(item: PurchaseItem, key: number): SaleLine {
  const { productId, name, quantity, unitPrice, discount, total } = item
  const gross = total === null ? null : quantity < 0 ? total - discount : total + discount
  return { key, productId, name, quantity, unitPrice, gross, discount, discountPercent: item.discountPercent ?? null }
}

export const totalOf = ({ gross, discount }: SaleLine): Minor | null =>
  gross === null ? null : afterDiscount(gross, discount)

/** A share of the price is worked out anew when the price changes; an amount stays. */
const sized = ({ discount, discountPercent }: DraftDiscount, gross: Minor): DraftDiscount => ({
  discountPercent,
  discount: discountPercent === null ? discount : percentOf(Math.abs(gross), Math.round(discountPercent * 100)),
})

const withGross = (line: SaleLine, gross: Minor | null): SaleLine => ({
  ...line,
  gross,
  ...(gross === null ? {} : sized(line, gross)),
})

/** The line worked out anew where its unit price is known. */
export function withPrice(line: SaleLine, currency: Currency): SaleLine {
  const { quantity, unitPrice } = line
  if (unitPrice === null) return line
  return withGross(line, lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: 0, currency }))
}

/** An amount typed by hand is the truth: price and discount that no longer agree with it are dropped. */
export const withAmount = (line: SaleLine, total: Minor | null): SaleLine =>
  totalOf(line) === total ? line : { ...line, ...noDiscount, gross: total, unitPrice: null }

export const withDiscount = (line: SaleLine, discount: DraftDiscount): SaleLine => ({
  ...line,
  ...(line.gross === null ? discount : sized(discount, line.gross)),
})

/** True for a line in which nothing was typed yet. */
export const isBlank = (line: SaleLine): boolean =>
  line.productId === null && line.name.trim() === '' && line.gross === null

/** What is sent: blank lines left out, a line without a name called `unnamed`. */
export const toLines = (lines: readonly SaleLine[], unnamed: string): PurchaseLineInput[] =>
  lines
    .filter((line) => !isBlank(line))
    .map((line) => ({
      productId: line.productId,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discount: line.discount,
      discountPercent: line.discountPercent,
      total: totalOf(line),
      name: line.name.trim() === '' ? unnamed : line.name.trim(),
    }))
