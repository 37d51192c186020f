import { useEffect, useRef, useState } from 'react'

/** What is empty is folded away behind a quiet button; unfolded by it, its field has the focus. */
export function useUnfolded(isFilled: boolean) {
  // What was filled once stays open while it is emptied to be typed anew.
  const [isOpen, setOpen] = useState(isFilled)
  const [isAsked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isAsked) field.current?.focus()
  }, [isAsked])
  return {
    isShown: isOpen || isFilled,
    field,
    unfold: () => {
      setOpen(true)
      setAsked(true)
    },
  }
}
