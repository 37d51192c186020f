import type { Order } from '#shared/contract/orders.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'
import type { PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import type { SaleDraft } from '#renderer/ui/sale-lines/sale-draft.ts'
import { emptyLine, lineOf, noDiscount, toLines } from '#renderer/ui/sale-lines/sale-line.ts'

export type OrderDraft = SaleDraft & {
  readonly customer: PickedCustomer | null
  readonly promisedOn: Day | null
  /** `HH:MM`, or empty. */
  readonly promisedTime: string
  readonly note: string
  /** Of a new order. */
  readonly deposit: Minor | null
  readonly method: PaymentMethod
}

export const emptyOrder = (customer: PickedCustomer | null): OrderDraft => ({
  customer,
  promisedOn: null,
  promisedTime: '',
  lines: [emptyLine(1)],
  ...noDiscount,
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
    lines: order.lines.map((line, at) => lineOf(line, at + 1)),
    discount: order.discount,
    discountPercent: order.discountPercent,
    note: order.note,
  }
}

/** What differs from the order as it was read, and nothing else. */
export function patchOf(order: Order, draft: OrderDraft, unnamed: string) {
  const before = draftOfOrder(order)
  const lines = toLines(draft.lines, unnamed)
  const isSame = JSON.stringify(lines) === JSON.stringify(toLines(before.lines, unnamed))
  const { customer, discount, discountPercent } = draft
  return {
    ...(customer?.kind === 'known' && customer.id !== order.customerId ? { customerId: customer.id } : {}),
    ...(draft.promisedOn === before.promisedOn ? {} : { promisedOn: draft.promisedOn }),
    ...(draft.promisedTime === before.promisedTime ? {} : { promisedTime: draft.promisedTime || null }),
    ...(draft.note === before.note ? {} : { note: draft.note }),
    ...(isSame ? {} : { lines }),
    ...(discount === order.discount && discountPercent === order.discountPercent ? {} : { discount, discountPercent }),
  }
}
