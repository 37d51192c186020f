import { knownBy, type History } from './histories.ts'
import { kaplanMeier, reachedBy } from './kaplan-meier.ts'
import type { Forecaster, Method, Shop } from './method.ts'
import { mean, median } from './score.ts'

/** The expected gap from the gaps seen (at least one). */
type Rule = (gaps: readonly number[]) => number

/** Weight of the latest gap in the moving average. */
const EWMA_WEIGHT = 0.3

const ewma: Rule = (gaps) => gaps.slice(1).reduce((sum, gap) => sum + EWMA_WEIGHT * (gap - sum), gaps[0]!)

/** How much history: none, one or two gaps, more. */
const tierOf = (gaps: number): number => (gaps === 0 ? 0 : gaps <= 2 ? 1 : 2)

const gapsOf = ({ days }: History, known: number): number[] =>
  Array.from({ length: known - 1 }, (_, index) => days[index + 1]! - days[index]!)

/**
 * A naive rule made as strong as it can be: its point, with the distribution of (true gap / point) that the shop's known
 * gaps had, open ones counted as cut off, per amount of history. So it has windows and chances too (forecast.md §3).
 */
function learn(rule: Rule, { histories, split }: Shop): Forecaster {
  const known = histories.map((history) => gapsOf(history, Math.max(1, knownBy(history, split))))
  const all = known.flat()
  const usual = all.length > 0 ? median(all) : 30
  const pointOf = (gaps: readonly number[]): number => (gaps.length === 0 ? usual : rule(gaps))
  const ratios: { at: number; closed: boolean }[][] = [[], [], []]
  for (const [index, gaps] of known.entries()) {
    const count = knownBy(histories[index]!, split)
    if (count === 0) continue
    for (let seen = 0; seen <= gaps.length; seen++) {
      const gap = gaps[seen]
      const days = gap ?? split - histories[index]!.days[count - 1]!
      const at = days / pointOf(gaps.slice(0, seen))
      ratios[tierOf(seen)]!.push({ at, closed: gap !== undefined })
    }
  }
  const tiers = ratios.map(kaplanMeier)
  return {
    returning: (history, count) => {
      const point = pointOf(gapsOf(history, count))
      const steps = tiers[tierOf(count - 1)]!
      return (days) => reachedBy(steps, days / point)
    },
    point: (history, count) => pointOf(gapsOf(history, count)),
  }
}

const method = (name: string, rule: Rule): Method => ({ name, learn: (shop) => learn(rule, shop) })

export const NAIVE_METHODS: readonly Method[] = [
  method('last', (gaps) => gaps.at(-1)!),
  method('mean', mean),
  method('median', median),
  method('ewma', ewma),
]
