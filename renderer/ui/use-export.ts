import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from './acted-toast.tsx'
import { useHandOver } from './use-hand-over.ts'

export type ExportRequest = Parameters<typeof client.exports.run>[0]
export type RunningExport = {
  /** Which button it came from. */
  readonly key: string
  /** From 0 to 1. */
  readonly share: number
  readonly startedAt: number
}

/** Makes a file and hands it over; leaving the page stops it. */
export function useExport(): {
  readonly running: RunningExport | null
  readonly start: (key: string, request: ExportRequest) => Promise<void>
  readonly stop: () => void
} {
  const handOver = useHandOver()
  const failed = useFailedToast()
  const [running, setRunning] = useState<RunningExport | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  async function start(key: string, request: ExportRequest): Promise<void> {
    const job = new AbortController()
    stopper.current = job
    const startedAt = performance.now()
    setRunning({ key, share: 0, startedAt })
    try {
      for await (const event of await client.exports.run(request, { signal: job.signal })) {
        if (event.kind === 'progress')
          setRunning({ key, share: event.total === 0 ? 0 : event.done / event.total, startedAt })
        else await handOver(event)
      }
    } catch (error) {
      if (!job.signal.aborted) failed(error)
    }
    setRunning(null)
  }

  return { running, start, stop: () => stopper.current?.abort() }
}
