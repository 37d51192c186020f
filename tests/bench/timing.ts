/** Middle and slow end of repeated runs, in milliseconds. */
export type Timing = { readonly p50: number; readonly p95: number }

export async function timed(runs: number, work: (run: number) => unknown): Promise<Timing> {
  await work(0)
  const times: number[] = []
  for (let run = 1; run <= runs; run += 1) {
    const started = performance.now()
    await work(run)
    times.push(performance.now() - started)
  }
  return spread(times)
}

export function spread(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** One run, in milliseconds. */
export async function once(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
