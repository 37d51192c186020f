import { useEffect, useRef, useState } from 'react'

/** What is empty is folded away behind a quiet button; unfolded by it, its field has the focus. */
export function useUnfolded(isFilled: boolean) {
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  return { isShown: isOpen || isFilled, field, unfold: () => setOpen(true) }
}
