import type { DuplicateReason } from '#shared/domain/duplicate-score.ts'
import type { DuplicatePair } from '#db/repositories/duplicate-pairs.ts'

/** Nobody looks through more; the likeliest are kept. */
export const mostPairs = 10_000

/** Gathers pairs and lets go of the least likely where there are too many. */
export type BestPairs = {
  /** @param namesakes how many have the more common of the two names: common names go first where too many are alike */
  add(x: number, y: number, score: number, reasons: readonly DuplicateReason[], namesakes: number): void
  /** What was kept, the likeliest first; equally likely ones as they were found. */
  kept(): readonly DuplicatePair[]
}

const tellsWho: ReadonlySet<DuplicateReason> = new Set(['same-phone', 'same-email', 'same-birthday'])

/** A list for each rank from 0 to 100, so that nothing is ever sorted: that would hold others up. */
export function createBestPairs(most = mostPairs): BestPairs {
  const ranks = Array.from({ length: 101 }, (): DuplicatePair[] => [])
  const known = new Set<string>()
  let lowest = 0
  let total = 0
  const makeRoom = () => {
    const list = ranks[lowest]
    if (list === undefined) return
    const tooMany = total - most
    total -= Math.min(tooMany, list.length)
    list.length = Math.max(0, list.length - tooMany)
    if (list.length === 0) lowest += 1
  }
  return {
    add(x, y, score, reasons, namesakes) {
      const isTold = reasons.some((reason) => tellsWho.has(reason))
      const rank = Math.max(0, isTold ? score : score - 3 * Math.max(0, namesakes - 2))
      if (rank < lowest || (rank === lowest && total >= most)) return
      const [a, b] = x < y ? [x, y] : [y, x]
      const key = `${a} ${b}`
      if (known.has(key)) return
      known.add(key)
      ranks[rank]?.push({ a, b, score, reasons })
      total += 1
      while (total > most) makeRoom()
    },
    kept: () => ranks.toReversed().flat(),
  }
}
