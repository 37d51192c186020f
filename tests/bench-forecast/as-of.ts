import type { DataSet } from './data-sets.ts'
import { knownBy } from './histories.ts'
import type { Forecaster, Shop } from './method.ts'
import { areaUnderCurve, mean, median, quantile } from './score.ts'
import { isNear } from './walk-forward.ts'

/** Scores as of the split, of units with two purchases and more (forecast.md §3 a, b); shares in per cent. */
export type AsOf = {
  readonly units: number
  readonly medae: number
  readonly in25: number
  readonly cov: number
  readonly auc: number
  readonly brier: number
}

export function asOf(shop: Shop, { split, horizons }: DataSet, forecaster: Forecaster): AsOf {
  const [short, long] = horizons
  const chances: number[] = []
  const came: boolean[] = []
  const errors: number[] = []
  let near = 0
  let covered = 0
  for (const history of shop.histories) {
    const known = knownBy(history, split)
    if (known < 2) continue
    const silence = split - history.days[known - 1]!
    const wait = (history.days[known] ?? Infinity) - split
    const returning = forecaster.returning(history, known, split)
    const passed = returning(silence + 0.5)
    // some rules are sure that she was back by now: they give no chance to what they hold impossible
    chances.push(passed < 1 - 1e-9 ? (returning(silence + short + 0.5) - passed) / (1 - passed) : 0)
    came.push(wait <= short)
    if (wait > long) continue
    const at = (p: number): number => quantile(returning, p, silence, silence + long) - silence
    const point = at(0.5)
    errors.push(Math.abs(point - wait))
    if (isNear(point - wait, silence + wait)) near += 1
    if (wait >= at(0.1) && wait <= at(0.9)) covered += 1
  }
  return {
    units: chances.length,
    medae: median(errors),
    in25: (100 * near) / errors.length,
    cov: (100 * covered) / errors.length,
    auc: areaUnderCurve(chances, came),
    brier: mean(chances.map((chance, index) => (chance - (came[index] ? 1 : 0)) ** 2)),
  }
}
