/** How far a job has come. */
type Progress = { readonly stage: string; readonly done: number; readonly total: number }

type Moment = { readonly at: number; readonly done: number }

/** Only the last seconds tell how fast it goes now. */
const windowMs = 8000
/** Before so much was seen nothing is said: the first guess would be wrong. */
const enoughMs = 1500

/**
 * Estimates how long a stage still takes, from its last seconds.
 * @returns a function that takes each progress with its instant and answers the ms left, or null while nobody can tell
 */
export function remainingTime(): (progress: Progress, now: number) => number | null {
  let stage = ''
  let moments: Moment[] = []
  return (progress, now) => {
    if (progress.stage !== stage) moments = []
    stage = progress.stage
    moments = [...moments.filter(({ at }) => now - at <= windowMs), { at: now, done: progress.done }]
    const first = moments[0]
    if (first === undefined || now - first.at < enoughMs || progress.done <= first.done) return null
    const left = progress.total - progress.done
    return left <= 0 ? null : (left * (now - first.at)) / (progress.done - first.done)
  }
}

/** Worded calmly: whole minutes, else seconds in steps of five, so that the number doesn't jump with every look. */
export function roundedTime(ms: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  const seconds = ms / 1000
  if (seconds >= 90) return { unit: 'minutes', count: Math.round(seconds / 60) }
  return { unit: 'seconds', count: Math.max(5, Math.ceil(seconds / 5) * 5) }
}
