import type { Order } from '#shared/contract/orders.ts'
import type { PurchaseLineInput } from '#shared/contract/purchases.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { minorDigits, type Currency } from '#shared/domain/currency.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import type { Minor } from '#shared/domain/money.ts'
import type { PickedCustomer } from '#renderer/ui/customer-picker.tsx'

/** One line while it is typed; units as in the contract. */
export type OrderDraftLine = {
  readonly key: number
  readonly productId: number | null
  readonly name: string
  readonly quantity: number
  readonly unitPrice: number | null
  readonly discount: Minor
  readonly discountPercent: number | null
  readonly total: Minor | null
}

export type OrderDraft = {
  readonly customer: PickedCustomer | null
  readonly promisedOn: Day | null
  /** `HH:MM`, or empty. */
  readonly promisedTime: string
  readonly lines: readonly OrderDraftLine[]
  readonly note: string
  /** Of a new order. */
  readonly deposit: Minor | null
  readonly method: PaymentMethod
}

export const emptyLine = (key: number): OrderDraftLine => ({
  key,
  productId: null,
  name: '',
  quantity: 1000,
  unitPrice: null,
  discount: 0,
  discountPercent: null,
  total: null,
})

export const emptyOrder = (customer: PickedCustomer | null): OrderDraft => ({
  customer,
  promisedOn: null,
  promisedTime: '',
  lines: [emptyLine(1)],
  note: '',
  deposit: null,
  method: 'cash',
})

export function draftOfOrder(order: Order): OrderDraft {
  return {
    ...emptyOrder(
      order.customerId === null ? null : { kind: 'known', id: order.customerId, name: order.customer ?? '' },
    ),
    promisedOn: order.promisedOn,
    promisedTime: order.promisedTime ?? '',
    lines: order.lines.map(({ id: _id, ...line }, index) => ({ key: index + 1, ...line })),
    note: order.note,
  }
}

export const isBlank = (line: OrderDraftLine): boolean =>
  line.productId === null && line.name.trim() === '' && line.total === null

/** A price in minor units as a unit price. */
export const unitPriceOf = (price: Minor, currency: Currency): number => price * 10 ** (4 - minorDigits(currency))

/** The line with its total worked out anew where the price of one is known; a discount doesn't outlive another quantity. */
export function withTotal(line: OrderDraftLine, currency: Currency): OrderDraftLine {
  if (line.unitPrice === null) return line
  const { quantity, unitPrice } = line
  const total = lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: 0, currency })
  return { ...line, total, discount: 0, discountPercent: null }
}

/** An amount typed by hand is the truth: the price of one no longer agrees with it. */
export const withAmount = (line: OrderDraftLine, total: Minor | null): OrderDraftLine =>
  line.total === total ? line : { ...line, total, unitPrice: null, discount: 0, discountPercent: null }

export const sumOf = (lines: readonly OrderDraftLine[]): Minor =>
  lines.reduce((sum, line) => sum + (line.total ?? 0), 0)

/** What is sent: blank lines left out, a line without a name called `unnamed`. */
export const toLines = (draft: OrderDraft, unnamed: string): PurchaseLineInput[] =>
  draft.lines
    .filter((line) => !isBlank(line))
    .map(({ key: _key, ...line }) => ({ ...line, name: line.name.trim() === '' ? unnamed : line.name.trim() }))

/** What differs from the order as it was read, and nothing else. */
export function patchOf(order: Order, draft: OrderDraft, unnamed: string) {
  const before = draftOfOrder(order)
  const lines = toLines(draft, unnamed)
  const isSame = JSON.stringify(lines) === JSON.stringify(toLines(before, unnamed))
  const { customer } = draft
  return {
    ...(customer?.kind === 'known' && customer.id !== order.customerId ? { customerId: customer.id } : {}),
    ...(draft.promisedOn === before.promisedOn ? {} : { promisedOn: draft.promisedOn }),
    ...(draft.promisedTime === before.promisedTime ? {} : { promisedTime: draft.promisedTime || null }),
    ...(draft.note === before.note ? {} : { note: draft.note }),
    ...(isSame ? {} : { lines }),
  }
}
