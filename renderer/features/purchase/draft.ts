import type { Day } from '#shared/domain/calendar-date.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import type { SaleDraft } from '#renderer/ui/sale-lines/sale-draft.ts'
import { emptyLine, noDiscount } from '#renderer/ui/sale-lines/sale-line.ts'
import { onePayment, type DraftPayment } from './draft-payment.ts'

export type PurchaseDraft = SaleDraft & {
  readonly customer: PickedCustomer | null
  /** null = today, whichever day that is when it is saved. */
  readonly day: Day | null
  /** null = not said: now, where it is a new purchase of today. */
  readonly time: string | null
  readonly payment: DraftPayment
  readonly note: string
  readonly campaign: string
  /** null = who works at this computer. */
  readonly staffId: number | null
}

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
