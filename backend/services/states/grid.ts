import { setImmediate as breathe } from 'node:timers/promises'
import { RHYTHM_STATUSES } from '#shared/domain/rhythm/status.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { stakesOf } from './stakes.ts'
import { statesRanking } from './states-ranking.ts'

/** Rows that are counted between two pauses. */
const loopSize = 20_000

const finite = (limit: number): number | null => (Number.isFinite(limit) ? limit : null)

/** How many customers are in which state, by what they are worth. */
export async function statesGrid(shop: OpenShop, on: string) {
  const ranking = await statesRanking(shop, on)
  const stakes = await stakesOf(shop, ranking)
  const all = RHYTHM_STATUSES.flatMap((state) =>
    VALUE_GROUPS.map((value) => ({ state, value, customers: 0, yearlyValue: 0, stake: 0 })),
  )
  const cells = new Map(RHYTHM_STATUSES.map((state) => [state, all.filter((cell) => cell.state === state)]))
  for (const [at, row] of ranking.rows.entries()) {
    if (at % loopSize === loopSize - 1) await breathe()
    const cell = cells.get(row.state)?.find(({ value }) => value === row.value)
    if (cell === undefined) continue
    cell.customers += 1
    cell.yearlyValue += row.yearlyValue
    cell.stake += stakes[at] ?? 0
  }
  return {
    on,
    customers: ranking.rows.length,
    yearlyValue: all.reduce((sum, cell) => sum + cell.yearlyValue, 0),
    stake: all.reduce((sum, cell) => sum + cell.stake, 0),
    topFrom: finite(ranking.limits.topFrom),
    middleFrom: finite(ranking.limits.middleFrom),
    cells: all,
  }
}
