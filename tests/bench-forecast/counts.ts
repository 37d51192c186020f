import { CUSTOMER_DEFAULTS } from '#shared/domain/rhythm/parameters.ts'
import { expectedOf } from '#shared/domain/rhythm/forecast.ts'
import { gapsOfDays } from '#shared/domain/rhythm/gap-state.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import { bgNbdExpected } from './bg-nbd.ts'
import { fitBgNbdTo, observedOn } from './bg-nbd-method.ts'
import type { DataSet } from './data-sets.ts'
import { knownBy, type History } from './histories.ts'
import type { Shop } from './method.ts'
import { mean } from './score.ts'

/** Purchase days in the long horizon after the split, expected against real, per customer. */
export type Count = {
  readonly method: string
  readonly customers: number
  /** Of the total, per cent. */
  readonly bias: number
  readonly mae: number
  readonly rmse: number
}

type Counter = (history: History, known: number) => number

export function counts(shop: Shop, { split, horizons }: DataSet): Count[] {
  const horizon = horizons[1]
  const model = fitBgNbdTo(shop)
  const fitted = shopRhythm(shop.fitted)
  const builtIn = shopRhythm(CUSTOMER_DEFAULTS)
  const expectedBy =
    (rhythm: typeof fitted): Counter =>
    ({ days }, known) =>
      expectedOf(rhythm, gapsOfDays(days.subarray(0, known)), split - days[known - 1]!, horizon)
  const counters: readonly (readonly [string, Counter])[] = [
    ['rate', ({ days }, known) => ((known - 1) / Math.max(1, split - days[0]!)) * horizon],
    ['same-again', (history, known) => known - knownBy(history, split - horizon)],
    ['bg-nbd', (history, known) => bgNbdExpected(model, observedOn(history, known, split), horizon / 7)],
    ['ours', expectedBy(fitted)],
    ['ours-no-fit', expectedBy(builtIn)],
  ]
  const known = shop.histories.filter((history) => knownBy(history, split) > 0)
  const real = known.map((history) => knownBy(history, split + horizon) - knownBy(history, split))
  return counters.map(([method, counter]) => {
    const errors = known.map((history, index) => counter(history, knownBy(history, split)) - real[index]!)
    return {
      method,
      customers: known.length,
      bias: (100 * mean(errors)) / mean(real),
      mae: mean(errors.map(Math.abs)),
      rmse: Math.sqrt(mean(errors.map((error) => error ** 2))),
    }
  })
}
