/**
 * What one purchase day of a customer is worth. Gamma–gamma (Fader & Hardie, "The Gamma-Gamma Model of Monetary Value",
 * 2013): E = p (v + sum) / (p n + q − 1), fitted by maximum likelihood. A shop with too few customers for that draws
 * everybody towards its median instead: (sum + 2 × median) / (n + 2) (forecast.md §5 "Value").
 */
export type SpendingParameters =
  | { readonly kind: 'gamma'; readonly p: number; readonly q: number; readonly v: number }
  /** `median` in minor units; null = nothing is known of the shop, only the customer's own mean counts. */
  | { readonly kind: 'median'; readonly median: number | null }

export const plainSpending: SpendingParameters = { kind: 'median', median: null }

/** Fewer repeat customers than this tell too little about a shop for the gamma–gamma model. */
export const LEAST_REPEAT_CUSTOMERS = 30

const MEDIAN_WEIGHT = 2

/**
 * Expected money of a purchase day, in minor units, never negative.
 * @param sum net money of the purchase days whose amount is known, @param days their number
 */
export function expectedSpend(shop: SpendingParameters, sum: number, days: number): number {
  const spent = Math.max(0, sum)
  if (days === 0) return shop.kind === 'median' ? Math.max(0, shop.median ?? 0) : usualSpend(shop)
  if (shop.kind === 'gamma') return (shop.p * (shop.v + spent)) / (shop.p * days + shop.q - 1)
  if (shop.median === null) return spent / days
  return (spent + MEDIAN_WEIGHT * Math.max(0, shop.median)) / (days + MEDIAN_WEIGHT)
}

/** The mean of all customers; q > 1. */
const usualSpend = ({ p, q, v }: { readonly p: number; readonly q: number; readonly v: number }): number =>
  q > 1 ? (p * v) / (q - 1) : 0
