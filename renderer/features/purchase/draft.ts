import type { PurchaseLineInput, Purchase } from '#shared/contract/purchases.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { minorDigits, type Currency } from '#shared/domain/currency.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import type { Minor } from '#shared/domain/money.ts'
import type { PickedCustomer } from '#renderer/ui/customer-picker.tsx'

/** One line while it is typed. */
export type DraftLine = {
  readonly key: number
  readonly productId: number | null
  readonly name: string
  /** Thousandths. */
  readonly quantity: number
  /** 1/10000 of the currency unit; null where nobody knows: the amount is then typed. */
  readonly unitPrice: number | null
  readonly discount: Minor
  readonly total: Minor | null
}

export type PurchaseDraft = {
  readonly customer: PickedCustomer | null
  /** null = today, whichever day that is when it is saved. */
  readonly day: Day | null
  readonly lines: readonly DraftLine[]
  readonly method: PaymentMethod
  readonly note: string
}

export const emptyLine = (key: number): DraftLine => ({
  key,
  productId: null,
  name: '',
  quantity: 1000,
  unitPrice: null,
  discount: 0,
  total: null,
})

export const emptyDraft = (customer: PickedCustomer | null, method: PaymentMethod): PurchaseDraft => ({
  customer,
  day: null,
  lines: [emptyLine(1)],
  method,
  note: '',
})

/** A price in minor units as a unit price. */
export const unitPriceOf = (price: Minor, currency: Currency): number => price * 10 ** (4 - minorDigits(currency))

/** The line with its total worked out anew where the unit price is known. */
export function withTotal(line: DraftLine, currency: Currency): DraftLine {
  if (line.unitPrice === null) return line
  const { quantity, unitPrice, discount } = line
  return { ...line, total: lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: discount, currency }) }
}

/** An amount typed by hand is the truth: price and discount that no longer agree with it are dropped. */
export const withAmount = (line: DraftLine, total: Minor | null): DraftLine =>
  line.total === total ? line : { ...line, total, unitPrice: null, discount: 0 }

/** True for a line in which nothing was typed yet. */
export const isBlank = (line: DraftLine): boolean =>
  line.productId === null && line.name.trim() === '' && line.total === null

export const sumOf = (lines: readonly DraftLine[]): Minor => lines.reduce((sum, line) => sum + (line.total ?? 0), 0)

export function withLine(draft: PurchaseDraft, line: DraftLine): PurchaseDraft {
  return { ...draft, lines: draft.lines.map((old) => (old.key === line.key ? line : old)) }
}

/** Fills the blank line, or adds one. */
export function withItem(draft: PurchaseDraft, item: Omit<DraftLine, 'key'>): PurchaseDraft {
  const blank = draft.lines.find(isBlank)
  if (blank !== undefined) return withLine(draft, { ...item, key: blank.key })
  return { ...draft, lines: [...draft.lines, { ...item, key: nextKey(draft) }] }
}

export const nextKey = (draft: PurchaseDraft): number => Math.max(0, ...draft.lines.map((line) => line.key)) + 1

/** What is sent: blank lines left out, a line without a name called `unnamed`. */
export function toLines(draft: PurchaseDraft, unnamed: string): PurchaseLineInput[] {
  return draft.lines
    .filter((line) => !isBlank(line))
    .map(({ productId, name, quantity, unitPrice, discount, total }) => ({
      productId,
      quantity,
      unitPrice,
      discount,
      total,
      name: name.trim() === '' ? unnamed : name.trim(),
    }))
}

export function draftOf(purchase: Purchase): PurchaseDraft {
  return {
    customer:
      purchase.customerId === null
        ? { kind: 'walk-in' }
        : { kind: 'known', id: purchase.customerId, name: purchase.customer ?? '' },
    day: purchase.day,
    lines: purchase.lines.map(({ productId, name, quantity, unitPrice, discount, total }, index) => ({
      key: index + 1,
      productId,
      name,
      quantity,
      unitPrice,
      discount,
      total,
    })),
    method: purchase.payments[0]?.method ?? 'cash',
    note: purchase.note,
  }
}

/**
 * What changed, and nothing else: lines sent anew would forget which goods they take back. Several payments stay as they
 * are; a single one follows the total.
 */
export function patchOf(purchase: Purchase, draft: PurchaseDraft, unnamed: string) {
  const before = draftOf(purchase)
  const lines = toLines(draft, unnamed)
  const total = sumOf(draft.lines)
  const sameLines = JSON.stringify(lines) === JSON.stringify(toLines(before, unnamed))
  const samePayment = draft.method === before.method && total === sumOf(before.lines)
  const customerId = draft.customer?.kind === 'known' ? draft.customer.id : null
  return {
    ...(customerId === purchase.customerId ? {} : { customerId }),
    ...(draft.day === null || draft.day === purchase.day ? {} : { day: draft.day }),
    ...(draft.note === purchase.note ? {} : { note: draft.note }),
    ...(sameLines ? {} : { lines }),
    ...(samePayment || purchase.payments.length > 1 ? {} : { payments: [{ method: draft.method, amount: total }] }),
  }
}
