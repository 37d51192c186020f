import { useCallback, useState } from 'react'

/** What is empty is folded away behind a quiet button; unfolded by it, its field has the focus: `[isShown, ref of the field, unfold]`. */
export function useUnfolded(isFilled: boolean) {
  // What was filled once stays open while it is emptied to be typed anew.
  const [isOpen, setOpen] = useState(isFilled)
  const [isAsked, setAsked] = useState(false)
  const field = useCallback(
    (input: HTMLInputElement | null) => {
      if (isAsked) input?.focus()
    },
    [isAsked],
  )
  const unfold = useCallback(() => {
    setOpen(true)
    setAsked(true)
  }, [])
  return [isOpen || isFilled, field, unfold] as const
}
