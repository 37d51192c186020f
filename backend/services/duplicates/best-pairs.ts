import type { DuplicateReason } from '#shared/domain/duplicate-score.ts'
import type { DuplicatePair } from '#db/repositories/duplicate-pairs.ts'

/** Nobody looks through more; the likeliest are kept. */
export const mostPairs = 20_000

type Ranked = DuplicatePair & { readonly rank: number }

/** Gathers pairs and lets go of the least likely where there are too many. */
export type BestPairs = {
  /** @param namesakes how many have the more common of the two names: common names go first where too many are alike */
  add(x: number, y: number, score: number, reasons: readonly DuplicateReason[], namesakes: number): void
  /** The likeliest first. */
  sorted(): readonly DuplicatePair[]
}

const tellsWho: ReadonlySet<DuplicateReason> = new Set(['same-phone', 'same-email', 'same-birthday'])
const byRank = (a: Ranked, b: Ranked) => b.rank - a.rank || a.a - b.a || a.b - b.b

export function createBestPairs(most = mostPairs): BestPairs {
  let pairs: Ranked[] = []
  let lowest = Number.NEGATIVE_INFINITY
  const known = new Set<string>()
  const cut = () => {
    pairs.sort(byRank)
    for (const { a, b } of pairs.slice(most)) known.delete(`${a} ${b}`)
    pairs = pairs.slice(0, most)
    lowest = pairs.at(-1)?.rank ?? lowest
  }
  return {
    add(x, y, score, reasons, namesakes) {
      const rank = reasons.some((reason) => tellsWho.has(reason)) ? score : score - 3 * Math.max(0, namesakes - 2)
      if (pairs.length >= most && rank <= lowest) return
      const [a, b] = x < y ? [x, y] : [y, x]
      const key = `${a} ${b}`
      if (known.has(key)) return
      known.add(key)
      pairs.push({ a, b, score, reasons, rank })
      if (pairs.length >= most * 1.25) cut()
    },
    sorted() {
      cut()
      return pairs.toSorted((a, b) => b.score - a.score || a.a - b.a || a.b - b.b)
    },
  }
}
