import type { Currency } from '#shared/domain/currency.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount } from '#shared/domain/purchase-total.ts'
import { percentOf } from '#shared/domain/share-amount.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import type { PurchaseItem } from '#renderer/ui/purchase-dialog-store.ts'
import { onePayment, type DraftPayment } from './draft-payment.ts'

/** A discount as it was said: of a share the amount is worked out whenever the price changes. */
export type DraftDiscount = {
  /** A size, never negative. */
  readonly discount: Minor
  readonly discountPercent: number | null
}
export const noDiscount: DraftDiscount = { discount: 0, discountPercent: null }
export const hasDiscount = ({ discount, discountPercent }: DraftDiscount): boolean =>
  discount !== 0 || discountPercent !== null

/** One line while it is typed. */
export type DraftLine = DraftDiscount & {
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

export type PurchaseDraft = DraftDiscount & {
  readonly customer: PickedCustomer | null
  /** null = today, whichever day that is when it is saved. */
  readonly day: Day | null
  /** null = not said: now, where it is a new purchase of today. */
  readonly time: string | null
  readonly lines: readonly DraftLine[]
  readonly payment: DraftPayment
  readonly note: string
  readonly campaign: string
  /** null = who works at this computer. */
  readonly staffId: number | null
}

export const emptyLine = (key: number): DraftLine => ({
  key,
  productId: null,
  name: '',
  quantity: 1000,
  unitPrice: null,
  gross: null,
  ...noDiscount,
})

export const emptyDraft = (customer: PickedCustomer | null, method: PaymentMethod): PurchaseDraft => ({
  customer,
  day: null,
  time: null,
  lines: [emptyLine(1)],
  payment: onePayment(method),
  note: '',
  campaign: '',
  staffId: null,
  ...noDiscount,
})

export const totalOf = ({ gross, discount }: DraftLine): Minor | null =>
  gross === null ? null : afterDiscount(gross, discount)

/** A share of the price is worked out anew when the price changes; an amount stays. */
const sized = ({ discount, discountPercent }: DraftDiscount, gross: Minor): DraftDiscount => ({
  discountPercent,
  discount: discountPercent === null ? discount : percentOf(Math.abs(gross), Math.round(discountPercent * 100)),
})

const withGross = (line: DraftLine, gross: Minor | null): DraftLine => ({
  ...line,
  gross,
  ...(gross === null ? {} : sized(line, gross)),
})

/** The line worked out anew where its unit price is known. */
export function withPrice(line: DraftLine, currency: Currency): DraftLine {
  const { quantity, unitPrice } = line
  if (unitPrice === null) return line
  return withGross(line, lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: 0, currency }))
}

/** An amount typed by hand is the truth: price and discount that no longer agree with it are dropped. */
export const withAmount = (line: DraftLine, total: Minor | null): DraftLine =>
  totalOf(line) === total ? line : { ...line, ...noDiscount, gross: total, unitPrice: null }

export const withDiscount = (line: DraftLine, discount: DraftDiscount): DraftLine => ({
  ...line,
  ...(line.gross === null ? discount : sized(discount, line.gross)),
})

/** True for a line in which nothing was typed yet. */
export const isBlank = (line: DraftLine): boolean =>
  line.productId === null && line.name.trim() === '' && line.gross === null

export function withLine(draft: PurchaseDraft, line: DraftLine): PurchaseDraft {
  return { ...draft, lines: draft.lines.map((old) => (old.key === line.key ? line : old)) }
}

/** A line as it was once saved or is usually bought. */
export function lineOf(item: PurchaseItem, key: number): DraftLine {
  const { productId, name, quantity, unitPrice, discount, total } = item
  const gross = total === null ? null : quantity < 0 ? total - discount : total + discount
  return { key, productId, name, quantity, unitPrice, gross, discount, discountPercent: item.discountPercent ?? null }
}

/** Fills the blank line, or adds one. */
export function withItem(draft: PurchaseDraft, item: PurchaseItem): PurchaseDraft {
  const blank = draft.lines.find(isBlank)
  if (blank !== undefined) return withLine(draft, lineOf(item, blank.key))
  return { ...draft, lines: [...draft.lines, lineOf(item, nextKey(draft.lines))] }
}

export const nextKey = (rows: readonly { readonly key: number }[]): number =>
  Math.max(0, ...rows.map((row) => row.key)) + 1
