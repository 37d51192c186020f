import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount, discountOn, type SaidDiscount } from '#shared/domain/purchase-total.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { basisPointsOf, sumOfTotals, type LineContent } from './purchase-lines.ts'

/** What a purchase comes to before cash is rounded. */
export type PricedPurchase = {
  readonly discount: Minor
  readonly discount_bp: number | null
  /** Sum of the lines − discount; null where no line has an amount. */
  readonly net: Minor | null
}

/** The discount as the contract says it; a share goes before an amount. */
export const saidDiscount = (discount: Minor, discountPercent: number | null): SaidDiscount => ({
  amount: discount,
  basisPoints: basisPointsOf(discountPercent),
})

/** Takes the discount of a purchase off its lines; refuses one that is larger than they are. */
export function pricePurchase(lines: readonly Pick<LineContent, 'line_total'>[], said: SaidDiscount): PricedPurchase {
  const sum = sumOfTotals(lines.map((line) => line.line_total))
  const discount = discountOn(sum ?? 0, said)
  if (discount === null) throw invalidInput('discount', 'discount-too-large')
  return { discount, discount_bp: said.basisPoints, net: sum === null ? null : afterDiscount(sum, discount) }
}
