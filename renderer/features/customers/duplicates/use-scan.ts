import { useCallback, useEffect, useRef, useState } from 'react'
import { readError } from '#shared/contract/errors.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Looks through the whole shop. `share` from 0 to 1 while it does, else null; leaving the page stops it. */
export function useScan(): { readonly share: number | null; readonly start: () => void; readonly stop: () => void } {
  const failed = useFailedToast()
  const [share, setShare] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setShare(null)
  }, [])
  const start = useCallback(() => {
    if (running.current !== null) return
    const own = new AbortController()
    running.current = own
    setShare(0)
    const scan = async () => {
      for await (const event of await client.duplicates.scan(undefined, { signal: own.signal }))
        if (event.kind === 'progress' && !own.signal.aborted) setShare(event.done / Math.max(1, event.total))
    }
    scan()
      .catch((error: unknown) => {
        if (!own.signal.aborted && readError(error).code !== 'cancelled') failed(error)
      })
      .finally(() => {
        if (running.current !== own) return
        running.current = null
        setShare(null)
      })
  }, [failed])
  useEffect(() => () => running.current?.abort(), [])
  return { share, start, stop }
}
