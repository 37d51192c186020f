import { useCallback } from 'react'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Does something, says so with Undo beside it, or says kindly what went wrong. True when it was done. */
export function useAct(): (words: string, act: () => Promise<{ readonly actId: number }>) => Promise<boolean> {
  const acted = useActedToast()
  const failed = useFailedToast()
  return useCallback(
    async (words, act) => {
      try {
        acted(words, (await act()).actId)
        return true
      } catch (error) {
        failed(error)
        return false
      }
    },
    [acted, failed],
  )
}
