import { useCallback } from 'react'
import type { Message } from '#shared/contract/values.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useShowWarnings } from '#renderer/ui/use-show-warnings.ts'

/** What an act answers; `warnings` are what is to be known of it. */
type Acted = { readonly actId: number; readonly warnings?: readonly Message[] }

/** Does something, says so with Undo beside it and what is to be known of it, or says kindly what went wrong. True when it was done. */
export function useAct(): (words: string, act: () => Promise<Acted>) => Promise<boolean> {
  const acted = useActedToast()
  const failed = useFailedToast()
  const warn = useShowWarnings()
  return useCallback(
    async (words, act) => {
      try {
        const { actId, warnings = [] } = await act()
        acted(words, actId)
        warn(warnings)
        return true
      } catch (error) {
        failed(error)
        return false
      }
    },
    [acted, failed, warn],
  )
}
