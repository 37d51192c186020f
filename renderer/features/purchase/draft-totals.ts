import { cashStepOf, type Currency } from '#shared/domain/currency.ts'
import type { Minor } from '#shared/domain/money.ts'
import { cashRounding } from '#shared/domain/purchase-total.ts'
import { sumsOf, type SaleSums } from '#renderer/ui/sale-lines/sale-draft.ts'
import type { PurchaseDraft } from './draft.ts'
import { isAllCash } from './draft-payment.ts'

/** Which coins there are: money of a shop, as its settings say. */
export type Coins = { readonly currency: Currency; readonly cashStep: number }

export type DraftTotals = Omit<SaleSums, 'due'> & { readonly rounding: Minor; readonly total: Minor }

/** What a purchase comes to while it is typed, by the rules of the engine. */
export function totalsOf(draft: PurchaseDraft, { currency, cashStep }: Coins): DraftTotals {
  const { lines, discount, due } = sumsOf(draft)
  const rounding = isAllCash(draft.payment) ? cashRounding(due, cashStepOf(currency, cashStep)) : 0
  return { lines, discount, rounding, total: due + rounding }
}
