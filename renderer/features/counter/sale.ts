import type { CounterItem } from '#shared/contract/counter.ts'
import type { PurchaseLineInput } from '#shared/contract/purchases.ts'
import type { Currency } from '#shared/domain/currency.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount, discountOn } from '#shared/domain/purchase-total.ts'
import type { Thousandths } from '#shared/domain/quantity.ts'

export type SaleCustomer =
  | { readonly kind: 'walk-in' }
  | { readonly kind: 'known'; readonly id: number; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string }

/** What is sold: a line of a purchase that has no place yet. */
export type SaleItem = {
  readonly productId: number | null
  /** Empty = an amount that nobody named. */
  readonly name: string
  readonly quantity: Thousandths
  /** 1/10000 of the currency unit; null where only the amount is known. */
  readonly unitPrice: number | null
  readonly discount: Minor
  readonly discountPercent: number | null
  /** null = its price has to be asked. */
  readonly total: Minor | null
  /** What this customer paid last for one, where that is another price. */
  readonly paidPrice: number | null
}
export type SaleLine = SaleItem & { readonly key: number }

/** A sale that isn't saved yet. */
export type Sale = {
  readonly key: number
  readonly customer: SaleCustomer
  readonly lines: readonly SaleLine[]
  /** What stands in the field. */
  readonly typed: string
}

export const isUntouched = ({ customer, lines, typed }: Sale): boolean =>
  customer.kind !== 'new' && lines.length === 0 && typed.trim() === ''

/** Sum of the lines whose amount is known. */
export const sumOf = (lines: readonly SaleLine[]): Minor => lines.reduce((sum, { total }) => sum + (total ?? 0), 0)

/** The same item in another quantity, worked out anew where the price of one is known. */
export function inQuantity(item: SaleItem, quantity: Thousandths, currency: Currency): SaleItem {
  const { unitPrice, discountPercent } = item
  if (unitPrice === null) return { ...item, quantity }
  const gross = lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: 0, currency })
  const basisPoints = discountPercent === null ? null : Math.round(discountPercent * 100)
  // A discount as an amount was given for the quantity of that day.
  const discount = gross === null ? null : discountOn(gross, { amount: 0, basisPoints })
  if (gross === null || discount === null) return { ...item, quantity, total: null }
  return { ...item, quantity, discount, total: afterDiscount(gross, discount) }
}

const isSameAgain = (line: SaleLine, item: SaleItem): boolean =>
  line.productId !== null &&
  line.productId === item.productId &&
  line.unitPrice !== null &&
  line.unitPrice === item.unitPrice &&
  line.discountPercent === item.discountPercent &&
  (line.discountPercent !== null || (line.discount === 0 && item.discount === 0))

const nextKey = (lines: readonly SaleLine[]): number => Math.max(0, ...lines.map(({ key }) => key)) + 1

/** Adds to the line of the same thing at the same price when that was the last one, as by a scanner; else a new line. */
export function withItem(lines: readonly SaleLine[], item: SaleItem, currency: Currency): readonly SaleLine[] {
  const last = lines.at(-1)
  if (last === undefined || !isSameAgain(last, item)) return [...lines, { ...item, key: nextKey(lines) }]
  return [...lines.slice(0, -1), { ...inQuantity(last, last.quantity + item.quantity, currency), key: last.key }]
}

/** An amount that was typed, as a line. */
export const amountItem = (amount: Minor): SaleItem => ({
  ...{
    productId: null,
    name: '',
    quantity: 1000,
    unitPrice: null,
    discount: 0,
    discountPercent: null,
    paidPrice: null,
  },
  total: amount,
})

/** What they took before, at what it comes to today. */
export const itemAgain = ({ productId, name, quantity, now, paidPrice }: CounterItem): SaleItem => ({
  ...{ productId, name, quantity, ...now },
  paidPrice: isOtherPrice(now.unitPrice, paidPrice, now) ? paidPrice : null,
})

/** Whether what was paid differs from what is asked now, discount included. */
const isOtherPrice = (unitPrice: number | null, paidPrice: number | null, now: CounterItem['now']): boolean =>
  unitPrice !== null &&
  paidPrice !== null &&
  now.discount === 0 &&
  now.discountPercent === null &&
  unitPrice !== paidPrice

/** The first line that waits for its price. */
export const unpricedLine = (lines: readonly SaleLine[]): SaleLine | undefined =>
  lines.find(({ total }) => total === null)

/** Gives a line that waited for its price the price of one. */
export function withPrice(lines: readonly SaleLine[], key: number, price: number, currency: Currency) {
  return lines.map((line) =>
    line.key === key ? { ...inQuantity({ ...line, unitPrice: price }, line.quantity, currency), key } : line,
  )
}

/** What is sent; an amount without a name is called `unnamed`. */
export const toLines = (lines: readonly SaleLine[], unnamed: string): PurchaseLineInput[] =>
  lines.map(({ productId, name, quantity, unitPrice, discount, discountPercent, total }) => ({
    ...{ productId, quantity, unitPrice, discount, discountPercent, total },
    name: name === '' ? unnamed : name,
  }))
