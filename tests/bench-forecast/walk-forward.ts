import type { DataSet } from './data-sets.ts'
import type { Forecaster, Shop } from './method.ts'
import { crps, intervalScore, mean, median, quantile } from './score.ts'

/** Scores of the dates over every purchase day after the split (forecast.md §3 a); shares in per cent. */
export type WalkForward = {
  readonly origins: number
  readonly returners: number
  readonly medae: number
  readonly in25: number
  readonly cov: number
  readonly is80: number
  readonly crps: number
}

/** Within a quarter of the gap, but at least one day. */
export const isNear = (error: number, gap: number): boolean => Math.abs(error) <= Math.max(0.25 * gap, 1)

export function walkForward(shop: Shop, { split, end, tau }: DataSet, forecaster: Forecaster): WalkForward {
  const errors: number[] = []
  const intervals: number[] = []
  const scores: number[] = []
  let near = 0
  let covered = 0
  for (const history of shop.histories) {
    for (let known = 1; known <= history.days.length; known++) {
      const origin = history.days[known - 1]!
      // a pair without a gap of its own is no forecast of the pair
      if (origin <= split || origin > end - tau || (shop.level === 'product' && known < 2)) continue
      const next = (history.days[known] ?? Infinity) - origin
      const days = next <= tau ? next : null
      const returning = forecaster.returning(history, known, origin)
      scores.push(crps(returning, days, tau))
      if (days === null) continue
      const point = forecaster.point?.(history, known) ?? quantile(returning, 0.5, 0, tau)
      const low = quantile(returning, 0.1, 0, tau)
      const high = quantile(returning, 0.9, 0, tau)
      errors.push(Math.abs(point - days))
      if (isNear(point - days, days)) near += 1
      if (days >= low && days <= high) covered += 1
      intervals.push(intervalScore(low, high, days))
    }
  }
  return {
    origins: scores.length,
    returners: errors.length,
    medae: median(errors),
    in25: (100 * near) / errors.length,
    cov: (100 * covered) / errors.length,
    is80: mean(intervals),
    crps: mean(scores),
  }
}
