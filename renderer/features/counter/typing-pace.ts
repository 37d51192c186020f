/** How fast a field fills: a scanner writes its code within milliseconds and presses Enter. */
export type Pace = { readonly length: number; readonly at: number; readonly burst: number }

/** Between two letters of a scanner; the fastest fingers need twice as long. */
const scannerGapMs = 40

export const still: Pace = { length: 0, at: Number.NEGATIVE_INFINITY, burst: 0 }

/** `burst`: how many of the last letters came without a pause; what is pasted counts as such. */
export function paceAfter(pace: Pace, length: number, at: number): Pace {
  const added = length - pace.length
  if (added <= 0) return { length, at, burst: 0 }
  return { length, at, burst: at - pace.at <= scannerGapMs ? pace.burst + added : added > 1 ? added : 1 }
}
