import type { Returning } from './method.ts'

/**
 * The days, rounded to whole ones, at which `returning` reaches the share `p` of what it reaches at `to`, looked for from
 * `from` on.
 */
export function quantile(returning: Returning, p: number, from: number, to: number): number {
  const start = returning(from)
  const target = start + p * (returning(to) - start)
  let low = from
  let high = to
  while (high - low > 0.01) {
    const middle = (low + high) / 2
    if (returning(middle) < target) low = middle
    else high = middle
  }
  return Math.round((low + high) / 2)
}

/**
 * Continuous ranked probability score: ∫ (P(T ≤ t) − 1[T ≤ t])² dt from 0 to `tau`, days, by trapezoids of whole days;
 * lower is better. `days` = when she came back, null = not within `tau`.
 */
export function crps(returning: Returning, days: number | null, tau: number): number {
  let sum = 0
  for (let day = 0; day <= tau; day++) {
    const there = days !== null && days <= day ? 1 : 0
    sum += (day === 0 || day === tau ? 0.5 : 1) * (returning(day) - there) ** 2
  }
  return sum
}

/** Width of the window and ten times what the truth misses it by; lower is better. */
export function intervalScore(low: number, high: number, days: number): number {
  return high - low + 10 * Math.max(0, low - days, days - high)
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Chance that one who came back was given a higher probability than one who didn't; ties count half. */
export function areaUnderCurve(chances: readonly number[], came: readonly boolean[]): number {
  const order = chances.map((_, index) => index).sort((a, b) => chances[a]! - chances[b]!)
  let ranks = 0
  let positives = 0
  for (let start = 0; start < order.length;) {
    let stop = start
    while (stop < order.length && chances[order[stop]!] === chances[order[start]!]) stop += 1
    for (let place = start; place < stop; place++) {
      if (!came[order[place]!]) continue
      positives += 1
      ranks += (start + 1 + stop) / 2
    }
    start = stop
  }
  const negatives = chances.length - positives
  return positives === 0 || negatives === 0
    ? NaN
    : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
