import { roundToCash } from './currency.ts'
import type { Minor } from './money.ts'
import { partOfAmount, percentOf, shareAmount } from './share-amount.ts'

/** How a discount was said: an amount, or a share in basis points of which the amount is worked out. */
export type SaidDiscount = { readonly amount: Minor; readonly basisPoints: number | null }

/**
 * The size of a discount on `price`, never negative, of returns too. Null where it is more than there is to take it off
 * from.
 */
export function discountOn(price: Minor, { amount, basisPoints }: SaidDiscount): Minor | null {
  const size = basisPoints === null ? amount : percentOf(Math.abs(price), basisPoints)
  return size < 0 || size > Math.abs(price) ? null : size
}

/** A price after a discount of that size: on what came back it lowers what is given back. */
export const afterDiscount = (price: Minor, discount: Minor): Minor => (price < 0 ? price + discount : price - discount)

/** What coins can't pay of an amount: it has to be added to it, signed. */
export const cashRounding = (amount: Minor, step: number): Minor => roundToCash(amount, step) - amount || 0

/** Sum of the lines that have an amount, null where none has one: nobody knows what such a purchase came to. */
export function sumOfLines(totals: readonly (Minor | null)[]): Minor | null {
  const known = totals.filter((total) => total !== null)
  return known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0)
}

/** Sum of the lines − discount + rounding. */
export const purchaseTotal = (lines: Minor | null, discount: Minor, rounding: Minor): Minor | null =>
  lines === null ? null : afterDiscount(lines, discount) + rounding

/** A purchase as far as what comes back of it must know it. */
export type SoldPurchase = {
  readonly discount: Minor
  readonly rounding: Minor
  readonly lines: readonly {
    readonly quantity: number
    readonly total: Minor | null
    /** Thousandths that came back before, and with this return. */
    readonly before: number
    readonly after: number
  }[]
  /** Discounts and roundings of the purchase that earlier returns gave back, as sizes of the purchase's own sign. */
  readonly given: { readonly discount: Minor; readonly rounding: Minor }
}

/**
 * How much of the discount and of the rounding of a purchase goes back with a return, with the sign they have there. The
 * return after which nothing is left gives back the rest of both, so that all returns together are what was paid.
 */
export function sharesOfReturn({ discount, rounding, lines, given }: SoldPurchase) {
  const isAll = lines.every(({ quantity, after }) => quantity <= 0 || after >= quantity)
  const weights = lines.map(({ total }) => total ?? 0)
  const backOf = (amount: Minor, before: Minor): Minor => {
    if (isAll) return amount - before
    const shares = shareAmount(amount, weights)
    return lines.reduce((sum, line, at) => {
      const share = shares[at] ?? 0
      if (line.quantity <= 0) return sum
      return sum + partOfAmount(share, line.after, line.quantity) - partOfAmount(share, line.before, line.quantity)
    }, 0)
  }
  const left = discount - given.discount
  return {
    isAll,
    discount: Math.max(0, Math.min(left, backOf(discount, given.discount))),
    rounding: backOf(rounding, given.rounding),
  }
}

/** A return in cash, negative: what coins can pay of its total, and never more than is `left` of what was paid. */
export const returnInCash = (total: Minor, left: Minor, step: number): Minor =>
  0 - Math.min(left, -roundToCash(total, step))
