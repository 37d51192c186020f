import type { ImportOutcome, ImportProgress } from '#shared/contract/imports.ts'
import type { ImportPace } from './import-pace.ts'

export type ImportEvent = ImportProgress | { readonly kind: 'done'; readonly outcome: ImportOutcome }

/**
 * Runs the work and hands its progress out as events, the newest only where the reader is slow. Whoever stops reading
 * stops the work, and waits until it has cleaned up.
 */
export async function* streamImport(
  work: (pace: ImportPace) => Promise<ImportOutcome>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportEvent, void, void> {
  const stop = new AbortController()
  let newest: ImportProgress | null = null
  let wake: () => void = () => undefined
  let ended = false
  const running = work({
    signal: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
    report: (stage, done, total) => {
      newest = { kind: 'progress', stage, done, total }
      wake()
    },
  }).finally(() => {
    ended = true
    wake()
  })
  // Its failure is told below; here it only must not count as unhandled.
  running.catch(() => undefined)
  try {
    while (!ended) {
      if (newest === null) await new Promise<void>((resolve) => (wake = resolve))
      const event: ImportProgress | null = newest
      newest = null
      if (event !== null) yield event
    }
    yield { kind: 'done', outcome: await running }
  } finally {
    if (!ended) {
      stop.abort()
      await running.catch(() => undefined)
    }
  }
}
