type Progress = { kind: 'progress'; done: number; total: number }

/** No more often than a person can see. */
const everyMs = 100

/**
 * A long job as a stream: progress now and then, its result at the end. An error of the job ends the stream; when the
 * caller goes away, the job's signal fires, and the stream ends when the job has cleaned up.
 */
export async function* streamed<T, D>(
  job: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<T>,
  shown: (result: T) => D,
  caller?: AbortSignal,
): AsyncGenerator<Progress | D, void, void> {
  const gone = new AbortController()
  const signal = caller === undefined ? gone.signal : AbortSignal.any([caller, gone.signal])
  const state: { latest: Progress | null; over: boolean; wake: () => void } = {
    latest: null,
    over: false,
    wake: () => undefined,
  }
  const running = job((done, total) => {
    state.latest = { kind: 'progress', done, total }
  }, signal).finally(() => {
    state.over = true
    state.wake()
  })
  // Awaited below; until then its failure must not count as unhandled.
  running.catch(() => undefined)
  try {
    while (!state.over) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        state.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      const { latest } = state
      if (latest === null) continue
      state.latest = null
      yield latest
    }
    yield shown(await running)
  } finally {
    gone.abort()
    await running.catch(() => undefined)
  }
}
