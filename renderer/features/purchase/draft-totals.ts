import { cashStepOf, type Currency } from '#shared/domain/currency.ts'
import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount, cashRounding, discountOn, purchaseTotal, sumOfLines } from '#shared/domain/purchase-total.ts'
import { totalOf, type PurchaseDraft } from './draft.ts'
import { isAllCash } from './draft-payment.ts'

/** Which coins there are: money of a shop, as its settings say. */
export type Coins = { readonly currency: Currency; readonly cashStep: number }

export type DraftTotals = {
  /** Of the lines; null where no amount is known. */
  readonly lines: Minor | null
  /** Null where it is more than there is to take it off from. */
  readonly discount: Minor | null
  readonly rounding: Minor
  readonly total: Minor
}

/** What a purchase comes to while it is typed, by the rules of the engine. */
export function totalsOf(draft: PurchaseDraft, { currency, cashStep }: Coins): DraftTotals {
  const lines = sumOfLines(draft.lines.map(totalOf))
  const { discountPercent } = draft
  const basisPoints = discountPercent === null ? null : Math.round(discountPercent * 100)
  const discount = discountOn(lines ?? 0, { amount: draft.discount, basisPoints })
  const due = afterDiscount(lines ?? 0, discount ?? 0)
  const rounding = isAllCash(draft.payment) ? cashRounding(due, cashStepOf(currency, cashStep)) : 0
  return { lines, discount, rounding, total: purchaseTotal(lines, discount ?? 0, rounding) ?? 0 }
}
