import type { Purchase } from '#shared/contract/purchases.ts'
import { cashStepOf } from '#shared/domain/currency.ts'
import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount, returnInCash, sharesOfReturn, sumOfLines } from '#shared/domain/purchase-total.ts'
import { partOfAmount } from '#shared/domain/share-amount.ts'
import type { Coins } from './draft-totals.ts'

type Line = Purchase['lines'][number]

/** What of each line comes back, in thousandths, by its id. */
export type ReturnQuantities = ReadonlyMap<number, number>

/** What can still come back of a line. */
export const leftOf = ({ quantity, returned }: Line): number => Math.max(0, quantity - returned)

/** What is given back of a line before the discount of the whole; the last part gives back what is left. */
export function backOf(line: Line, quantity: number): Minor | null {
  if (line.total === null) return null
  return quantity === leftOf(line) ? line.total - line.returnedTotal : partOfAmount(line.total, quantity, line.quantity)
}

const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0)

/** What is given back, as a size, and how much of it the discount of the whole takes away: by the rules of the engine. */
export function returnTotals(purchase: Purchase, quantities: ReturnQuantities, isCash: boolean, coins: Coins) {
  const { lines, returns } = purchase
  const chosen = lines.filter(({ id }) => (quantities.get(id) ?? 0) > 0)
  const sum = sumOfLines(chosen.map((line) => backOf(line, quantities.get(line.id) ?? 0))) ?? 0
  const shares = sharesOfReturn({
    discount: purchase.discount,
    rounding: purchase.rounding,
    given: {
      discount: sumOf(returns.map(({ discount }) => discount)),
      rounding: 0 - sumOf(returns.map(({ rounding }) => rounding)),
    },
    lines: lines.map(({ id, quantity, total, returned }) => ({
      ...{ quantity, total, before: returned },
      after: returned + (quantities.get(id) ?? 0),
    })),
  })
  const discount = Math.min(shares.discount, Math.abs(sum))
  const total = afterDiscount(0 - sum, discount) - shares.rounding
  const left = Math.max(0, (purchase.total ?? 0) + sumOf(returns.map((each) => each.total)))
  const isRounded = isCash && !shares.isAll && total < 0
  const back = 0 - (isRounded ? returnInCash(total, left, cashStepOf(coins.currency, coins.cashStep)) : total)
  return { sum, discount, back: back === 0 ? 0 : back }
}
