import type { Minor } from './money.ts'

/** Basis points in a whole: a share of 100 %. */
export const WHOLE_SHARE = 10_000

/** `amount × part ÷ whole`, half away from zero; exact beyond 2^53. `whole` must not be 0. */
export function partOfAmount(amount: Minor, part: number, whole: number): Minor {
  const [size, divisor] = [BigInt(amount) * BigInt(part), BigInt(whole)]
  const isNegative = size < 0n !== divisor < 0n
  const [top, bottom] = [size < 0n ? -size : size, divisor < 0n ? -divisor : divisor]
  const rounded = Number((top * 2n + bottom) / (bottom * 2n))
  return isNegative && rounded !== 0 ? -rounded : rounded
}

/** A share of an amount; `basisPoints` are 1/100 of a per cent. */
export const percentOf = (amount: Minor, basisPoints: number): Minor => partOfAmount(amount, basisPoints, WHOLE_SHARE)

/**
 * Parts an amount by weights, to the minor unit: each gets its exact share rounded down, what is left goes one by one to
 * the largest remainders (equal ones: the first). Weights may be negative as long as they don't cancel out; where they do,
 * the first gets all.
 */
export function shareAmount(amount: Minor, weights: readonly number[]): readonly Minor[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) return weights.map((_, at) => (at === 0 ? amount : 0))
  const parts = weights.map((weight) => {
    const top = BigInt(amount) * BigInt(weight) * (sum < 0n ? -1n : 1n)
    const bottom = sum < 0n ? -sum : sum
    const rest = ((top % bottom) + bottom) % bottom
    return { floor: (top - rest) / bottom, rest }
  })
  const left = Number(BigInt(amount) - parts.reduce((all, { floor }) => all + floor, 0n))
  const order = parts
    .map((_, at) => at)
    .sort((a, b) => Number((parts[b]?.rest ?? 0n) - (parts[a]?.rest ?? 0n)) || a - b)
  const larger = new Set(order.slice(0, left))
  return parts.map(({ floor }, at) => Number(floor) + (larger.has(at) ? 1 : 0))
}
