/** How much a customer is worth to the shop in a year. */
export const VALUE_GROUPS = ['top', 'middle', 'rest'] as const
export type ValueGroup = (typeof VALUE_GROUPS)[number]

/** Minor units of a year from which somebody belongs to a group; Infinity where nobody brings anything. */
export type ValueLimits = { readonly topFrom: number; readonly middleFrom: number }

/** Those at the top bring the first half of all money of a year, those in the middle the next 30 %. */
const TOP_SHARE = 0.5
const MIDDLE_SHARE = 0.8

/**
 * Groups by money and not by heads: of 1 000 customers of a shop some 100 bring the half, and those are to be watched. Who
 * crosses a limit still belongs above it, and equal values are never told apart.
 * @param values what each customer brings in a year, largest first
 */
export function valueLimits(values: ArrayLike<number>): ValueLimits {
  let all = 0
  for (let at = 0; at < values.length; at += 1) all += values[at] ?? 0
  const limits = { topFrom: Infinity, middleFrom: Infinity }
  if (all <= 0) return limits
  let sum = 0
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (value <= 0) break
    if (sum < all * TOP_SHARE) limits.topFrom = value
    if (sum < all * MIDDLE_SHARE) limits.middleFrom = value
    else break
    sum += value
  }
  return limits
}

export const valueGroupOf = (value: number, { topFrom, middleFrom }: ValueLimits): ValueGroup =>
  value >= topFrom ? 'top' : value >= middleFrom ? 'middle' : 'rest'
