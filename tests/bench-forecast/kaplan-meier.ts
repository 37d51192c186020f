/** A distribution function in steps; `reached[i]` from `at[i]` on. What is left above the last step never happens. */
export type Steps = { readonly at: Float64Array; readonly reached: Float64Array }

/**
 * Share that has happened by each time, from observations some of which are cut off before it happened (`closed` =
 * false). Source: Kaplan & Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958).
 */
export function kaplanMeier(observations: readonly { readonly at: number; readonly closed: boolean }[]): Steps {
  const sorted = [...observations].sort((a, b) => a.at - b.at)
  const at: number[] = []
  const reached: number[] = []
  let survival = 1
  for (let start = 0; start < sorted.length;) {
    let stop = start
    let closed = 0
    while (stop < sorted.length && sorted[stop]!.at === sorted[start]!.at) {
      if (sorted[stop]!.closed) closed += 1
      stop += 1
    }
    if (closed > 0) {
      survival *= 1 - closed / (sorted.length - start)
      at.push(sorted[start]!.at)
      reached.push(1 - survival)
    }
    start = stop
  }
  return { at: Float64Array.from(at), reached: Float64Array.from(reached) }
}

export function reachedBy({ at, reached }: Steps, time: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! <= time) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : reached[low - 1]!
}
