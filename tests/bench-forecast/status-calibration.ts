import { forecastOf, chanceOf } from '#shared/domain/rhythm/forecast.ts'
import { gapsOfDays } from '#shared/domain/rhythm/gap-state.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import { backHorizon } from '#shared/domain/rhythm/silence.ts'
import { RHYTHM_STATUSES, statusAfter, type RhythmStatus } from '#shared/domain/rhythm/status.ts'
import type { DataSet } from './data-sets.ts'
import { knownBy } from './histories.ts'
import type { Shop } from './method.ts'
import { mean } from './score.ts'

/** Customers in one status on the day of the split: the chance they were given to be back in time, and how many were, per cent. */
export type StatusCell = {
  readonly status: RhythmStatus
  readonly customers: number
  readonly predicted: number
  readonly actual: number
}

export function statusCalibration(shop: Shop, { split, end }: DataSet): StatusCell[] {
  const rhythm = shopRhythm(shop.fitted)
  const cells = new Map<RhythmStatus, { chance: number; came: boolean }[]>()
  for (const history of shop.histories) {
    const known = knownBy(history, split)
    if (known < 2) continue
    const state = gapsOfDays(history.days.subarray(0, known))
    const silence = split - state.lastDay
    const forecast = forecastOf(rhythm, state)
    const status = statusAfter(forecast, silence, state.gaps)
    // the log may end before two cycles are over
    const horizon = Math.min(Math.round(backHorizon(forecast.q50)), end - split)
    const cell = cells.get(status) ?? []
    cells.set(status, cell)
    cell.push({
      chance: chanceOf(rhythm, state, silence, horizon),
      came: (history.days[known] ?? Infinity) - split <= horizon,
    })
  }
  return RHYTHM_STATUSES.flatMap((status) => {
    const cell = cells.get(status)
    if (!cell) return []
    return [
      {
        status,
        customers: cell.length,
        predicted: 100 * mean(cell.map(({ chance }) => chance)),
        actual: 100 * mean(cell.map(({ came }) => (came ? 1 : 0))),
      },
    ]
  })
}
