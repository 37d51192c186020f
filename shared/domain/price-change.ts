import type { Minor } from './money.ts'

/** How a price of the list changes: by a share of it (per cent, two decimals), by an amount, or to an amount. */
export type PriceChange = { readonly percent: number } | { readonly amount: Minor } | { readonly set: Minor }

/** `numerator / denominator` to the nearest multiple of `step`, half away from zero; exact for any size. */
const nearestMultiple = (numerator: bigint, denominator: bigint, step: bigint): Minor => {
  const size = numerator < 0n ? -numerator : numerator
  const whole = denominator * step
  const rounded = ((size * 2n + whole) / (whole * 2n)) * step
  return Number(numerator < 0n ? -rounded : rounded)
}

/**
 * The price after a change, rounded once to a multiple of `step` minor units, half away from zero: 99 + 10 % = 108.9 → 109,
 * to tens 110. May be less than nothing or too large: callers refuse that.
 */
export const changedPrice = (price: Minor, change: PriceChange, step: Minor = 1): Minor => {
  const multiple = BigInt(step)
  if ('set' in change) return nearestMultiple(BigInt(change.set), 1n, multiple)
  if ('amount' in change) return nearestMultiple(BigInt(price) + BigInt(change.amount), 1n, multiple)
  const basisPoints = BigInt(Math.round(change.percent * 100))
  return nearestMultiple(BigInt(price) * (10_000n + basisPoints), 10_000n, multiple)
}
